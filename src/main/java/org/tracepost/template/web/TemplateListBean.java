package org.tracepost.template.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.tracepost.platform.web.Page;
import org.tracepost.template.TemplatePurpose;
import org.tracepost.template.TemplateRow;
import org.tracepost.template.TemplateTexts;
import org.tracepost.template.Templates;

/** All e-mails that there are, whether they are sent, and who changed their texts. */
@Named
@RequestScoped
public class TemplateListBean {

    @Inject
    private Templates templates;

    @Inject
    private Page page;

    private List<TemplateRow> rows;

    public void turn(TemplatePurpose purpose, boolean on) {
        templates.turn(purpose, on);
        rows = null;
        page.info(on ? "template_list.info.on" : "template_list.info.off", page.text("purpose." + purpose));
    }

    public List<TemplateRow> getRows() {
        if (rows == null) {
            rows = templates.list();
        }
        return rows;
    }

    public List<Locale> getLanguages() {
        return TemplateTexts.languages();
    }
}
