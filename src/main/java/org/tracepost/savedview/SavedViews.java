package org.tracepost.savedview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tracepost.platform.Refusal;
import org.tracepost.security.AppUsers;
import org.tracepost.security.Role;

/**
 * Everybody's own views of lists. A list is named by its page, with what it is of, such as
 * {@code /document/list.xhtml?kind=INVOICE}.
 */
@Stateless
@RolesAllowed(Role.CLERK_NAME)
public class SavedViews {

    private static final int MOST = 50;
    private static final int LONGEST_NAME = 80;

    @Inject
    private SavedViewRepository views;

    @Inject
    private AppUsers users;

    @Inject
    private Clock clock;

    /** In the order of their names. */
    public List<SavedView> list(String list) {
        return views.find(owner(), list);
    }

    /**
     * Keeps the filters of a list; a name that is already there means them from now on.
     *
     * @throws Refusal without a name, or when there are too many views of this list
     */
    public void save(String list, String name, ViewAddress address) {
        String wanted = name == null ? "" : name.strip();
        if (wanted.isEmpty() || wanted.length() > LONGEST_NAME) {
            throw new Refusal("refusal.view_name", LONGEST_NAME);
        }
        List<SavedView> there = list(list);
        Optional<SavedView> same =
                there.stream().filter(view -> view.getName().equals(wanted)).findFirst();
        if (same.isEmpty() && there.size() >= MOST) {
            throw new Refusal("refusal.too_many_views", MOST);
        }
        same.ifPresentOrElse(
                view -> view.showInstead(address.query()),
                () -> views.add(new SavedView(owner(), list, wanted, address.query(), clock.instant())));
    }

    /** One's own view; another's, or one that is gone, stays as it is. */
    public void remove(long id) {
        views.find(owner(), id).ifPresent(views::remove);
    }

    private Long owner() {
        return users.own().getId();
    }
}
