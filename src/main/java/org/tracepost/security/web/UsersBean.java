package org.tracepost.security.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.tracepost.platform.Seen;
import org.tracepost.platform.web.Meanwhile;
import org.tracepost.platform.web.Page;
import org.tracepost.platform.web.Visitor;
import org.tracepost.security.AppUser;
import org.tracepost.security.AppUsers;
import org.tracepost.security.Role;
import org.tracepost.security.SignInBrake;

/** The people who sign in, for administrators. */
@Named
@ViewScoped
public class UsersBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private AppUsers users;

    @Inject
    private SignInBrake brake;

    @Inject
    private Visitor visitor;

    @Inject
    private Page page;

    @Inject
    private Meanwhile meanwhile;

    @Inject
    private Clock clock;

    private transient List<AppUser> all;
    private transient Map<String, Instant> waiting;
    private boolean fresh;
    private String login;
    private String displayName;
    private String password;
    private Role role = Role.CLERK;
    private boolean enabled = true;
    private Seen seen;

    public void begin() {
        fresh = true;
        login = null;
        displayName = null;
        password = null;
        role = Role.CLERK;
        enabled = true;
        meanwhile.over();
    }

    public void edit(AppUser user) {
        fresh = false;
        login = user.getLogin();
        displayName = user.getDisplayName();
        password = null;
        role = user.getRole();
        enabled = user.isEnabled();
        seen = Seen.now(user.mark(), clock);
        meanwhile.over();
    }

    /**
     * A new user begins with the administrator's language and the zone of their own browser, and chooses later. An
     * empty password leaves the old one.
     */
    public void save() {
        if (fresh) {
            users.add(login, displayName, password, role, visitor.getLocale(), null);
        } else {
            users.change(login, displayName, role, enabled, seen);
            if (password != null && !password.isEmpty()) {
                users.resetPassword(login, password);
            }
        }
        all = null;
        meanwhile.over();
        page.info("admin_users.info.saved", login);
    }

    public List<AppUser> getAll() {
        if (all == null) {
            all = users.list();
            waiting = brake.waiting(all.stream().map(AppUser::getLogin).toList());
        }
        return all;
    }

    /** Until when nobody may try this user from a new place; null: whenever they like. */
    public Instant waitsUntil(AppUser user) {
        return waiting.get(user.getLogin());
    }

    /** After too many wrong passwords, whoever typed them. */
    public void letGo(AppUser user) {
        brake.letGo(user.getLogin());
        all = null;
        page.info("admin_users.info.let_go", user.getDisplayName());
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public boolean isFresh() {
        return fresh;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    /** What the form shows was this; the include meanwhile.xhtml sets what it has told of. */
    public void setSeen(Seen seen) {
        this.seen = seen;
    }
}
