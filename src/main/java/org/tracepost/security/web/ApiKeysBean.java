package org.tracepost.security.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.tracepost.platform.web.Page;
import org.tracepost.security.ApiKey;
import org.tracepost.security.ApiKeys;

/** Keys of other programs. A new key is shown on this page once and is not kept anywhere. */
@Named
@ViewScoped
public class ApiKeysBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ApiKeys keys;

    @Inject
    private Page page;

    private String name;
    private transient String made;

    public void make() {
        made = keys.make(name);
        name = null;
    }

    public void revoke(ApiKey key) {
        made = null;
        keys.revoke(key.getId());
        page.info("admin_apikeys.info.revoked", key.getName());
    }

    public List<ApiKey> getAll() {
        return keys.list();
    }

    public String getMade() {
        return made;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
