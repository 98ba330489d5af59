package org.tracepost.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

@ApplicationScoped
class TemplateRepository {

    private static final int MOST_VERSIONS = 500;

    @PersistenceContext
    private EntityManager em;

    /** Written at once, so that two people who save at the same moment do not both succeed. */
    void add(TemplateVersion version) {
        em.persist(version);
        em.flush();
    }

    Optional<TemplateVersion> find(long id) {
        return Optional.ofNullable(em.find(TemplateVersion.class, id));
    }

    Optional<TemplateVersion> newest(TemplatePurpose purpose, Locale language) {
        return versions(purpose, language, 1).stream().findFirst();
    }

    /** Newest first. */
    List<TemplateVersion> versions(TemplatePurpose purpose, Locale language) {
        return versions(purpose, language, MOST_VERSIONS);
    }

    private List<TemplateVersion> versions(TemplatePurpose purpose, Locale language, int most) {
        return em.createQuery(
                        "select v from TemplateVersion v where v.purpose = :purpose and v.language = :language order by v.version desc",
                        TemplateVersion.class)
                .setParameter("purpose", purpose)
                .setParameter("language", language)
                .setMaxResults(most)
                .getResultList();
    }

    /** The newest of each purpose and language that has any. */
    List<TemplateVersion> newestOfAll() {
        return em.createQuery(
                        "select v from TemplateVersion v where v.version = (select max(n.version) from TemplateVersion n "
                                + "where n.purpose = v.purpose and n.language = v.language)",
                        TemplateVersion.class)
                .getResultList();
    }

    TemplateSwitch switchOf(TemplatePurpose purpose) {
        return findSwitch(purpose).orElseGet(() -> {
            TemplateSwitch fresh = new TemplateSwitch(purpose);
            em.persist(fresh);
            return fresh;
        });
    }

    Optional<TemplateSwitch> findSwitch(TemplatePurpose purpose) {
        return Optional.ofNullable(em.find(TemplateSwitch.class, purpose));
    }

    List<TemplateSwitch> switches() {
        return em.createQuery("select s from TemplateSwitch s", TemplateSwitch.class)
                .getResultList();
    }
}
