package org.tracepost.security.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Locale;
import org.tracepost.platform.CallerAddress;
import org.tracepost.platform.web.Page;
import org.tracepost.platform.web.Visitor;
import org.tracepost.security.AppUser;
import org.tracepost.security.AppUsers;

/** What everybody sets for themselves. */
@Named
@ViewScoped
public class ProfileBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private AppUsers users;

    @Inject
    private Visitor visitor;

    @Inject
    private Page page;

    @Inject
    private CallerAddress addresses;

    private Locale language;
    private String zone;
    private String old;
    private String password;
    private String again;

    @PostConstruct
    void read() {
        AppUser own = users.own();
        language = own.getLanguage();
        zone = own.getTimeZone().map(ZoneId::getId).orElse(null);
    }

    public String save() {
        ZoneId chosen = zone == null || zone.isBlank() ? null : ZoneId.of(zone);
        users.prefer(language, chosen);
        visitor.speak(language.getLanguage());
        visitor.liveIn(chosen);
        return page.redirect("/user/profile", "user_profile.info.saved");
    }

    public String changePassword() {
        if (password == null || !password.equals(again)) {
            page.error("user_profile.error.not_same");
            return null;
        }
        users.changeOwnPassword(old == null ? "" : old, password, addresses.networkOf((HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest()));
        return page.redirect("/user/profile", "user_profile.info.password");
    }

    public Locale getLanguage() {
        return language;
    }

    public void setLanguage(Locale language) {
        this.language = language;
    }

    /** Null: as the browser has it. */
    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getOld() {
        return old;
    }

    public void setOld(String old) {
        this.old = old;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
