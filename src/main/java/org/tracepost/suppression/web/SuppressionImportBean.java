package org.tracepost.suppression.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.primefaces.model.file.UploadedFile;
import org.tracepost.platform.Refusal;
import org.tracepost.platform.web.Page;
import org.tracepost.platform.web.Visitor;
import org.tracepost.suppression.ImportProblem;
import org.tracepost.suppression.SuppressionImport;

/** Takes a list of addresses in and says what became of each line that was of no use. */
@Named
@RequestScoped
public class SuppressionImportBean {

    @Inject
    private SuppressionImport list;

    @Inject
    private Visitor visitor;

    @Inject
    private Page page;

    private UploadedFile file;
    private SuppressionImport.Result result;

    public void take() {
        if (file == null || file.getSize() == 0) {
            page.error("refusal.suppression_file_empty");
            return;
        }
        if (file.getSize() > SuppressionImport.LARGEST) {
            throw new Refusal("refusal.suppression_file_large", SuppressionImport.LARGEST / 1024 / 1024);
        }
        result = list.read(file.getContent(), visitor.getZone());
    }

    public String say(ImportProblem problem) {
        return page.text("suppression_problem." + problem.kind(), problem.value());
    }

    public List<ImportProblem> getProblems() {
        return result == null ? List.of() : result.problems();
    }

    public SuppressionImport.Result getResult() {
        return result;
    }

    public UploadedFile getFile() {
        return file;
    }

    public void setFile(UploadedFile file) {
        this.file = file;
    }
}
