package org.tracepost.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.tracepost.platform.Theme;

/** A person who signs in. Never deleted, because the trail names people: disabled instead. */
@Entity
@Table(name = "app_user")
public class AppUser {

    @Id
    @GeneratedValue(generator = "app_user_seq")
    @SequenceGenerator(name = "app_user_seq", sequenceName = "app_user_seq")
    private Long id;

    private String login;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "password_hash")
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    private Locale language;

    @Column(name = "time_zone")
    private String timeZone;

    @Enumerated(EnumType.STRING)
    private Theme theme = Theme.SYSTEM;

    private boolean enabled = true;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected AppUser() {}

    /** @param zone null: as the browser has it */
    AppUser(
            String login,
            String displayName,
            String passwordHash,
            Role role,
            Locale language,
            ZoneId zone,
            Instant createdAt) {
        this.login = login;
        this.passwordHash = passwordHash;
        this.createdAt = createdAt;
        change(displayName, role);
        speak(language);
        liveIn(zone);
    }

    final void change(String newName, Role newRole) {
        displayName = newName;
        role = newRole;
    }

    final void speak(Locale newLanguage) {
        language = newLanguage;
    }

    /** @param zone null: as the browser has it */
    final void liveIn(ZoneId zone) {
        timeZone = zone == null ? null : zone.getId();
    }

    void paint(Theme newTheme) {
        theme = newTheme;
    }

    void changePassword(String hash) {
        passwordHash = hash;
    }

    void enable(boolean nowEnabled) {
        enabled = nowEnabled;
    }

    public Long getId() {
        return id;
    }

    public String getLogin() {
        return login;
    }

    public String getDisplayName() {
        return displayName;
    }

    String passwordHash() {
        return passwordHash;
    }

    public Role getRole() {
        return role;
    }

    public Locale getLanguage() {
        return language;
    }

    /** Empty: as the browser has it. */
    public Optional<ZoneId> getTimeZone() {
        return Optional.ofNullable(timeZone).map(ZoneId::of);
    }

    public Theme getTheme() {
        return theme;
    }

    public boolean isEnabled() {
        return enabled;
    }

    /** Tells what an administrator sets from what it was before. What people set for themselves does not count. */
    public String mark() {
        return displayName + "/" + role + "/" + enabled;
    }
}
