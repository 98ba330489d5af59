package org.tracepost.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

@ApplicationScoped
class CompanyRepository {

    @PersistenceContext
    private EntityManager em;

    Optional<Company> find() {
        return Optional.ofNullable(em.find(Company.class, Company.ID));
    }

    void add(Company company) {
        em.persist(company);
    }
}
