package org.tracepost.bounce.mailbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A sink that remembers as a database would. */
public final class Memory implements MailSink {

    public final Map<String, FetchedMail> kept = new LinkedHashMap<>();
    public final List<Integer> portions = new ArrayList<>();
    public final Map<String, Integer> tries = new HashMap<>();
    final Set<String> poison = new HashSet<>();
    boolean goesOn = true;

    @Override
    public Set<String> knownAmong(List<String> uids) {
        Set<String> known = new HashSet<>(uids);
        known.retainAll(kept.keySet());
        return known;
    }

    @Override
    public void store(List<FetchedMail> mails) {
        if (mails.stream()
                .anyMatch(mail -> poison.stream().anyMatch(p -> text(mail).contains(p)))) {
            throw new IllegalStateException("the database said no");
        }
        portions.add(mails.size());
        mails.forEach(mail -> kept.put(mail.uid(), mail));
    }

    @Override
    public Map<String, Integer> triesOf(List<String> uids) {
        Map<String, Integer> known = new HashMap<>(tries);
        known.keySet().retainAll(uids);
        return known;
    }

    @Override
    public void tried(List<String> uids) {
        uids.forEach(uid -> tries.merge(uid, 1, Integer::sum));
    }

    @Override
    public void forget(List<String> uids) {
        tries.keySet().removeAll(uids);
    }

    @Override
    public boolean goesOn() {
        return goesOn;
    }

    public List<String> subjects() {
        return kept.values().stream()
                .map(m -> text(m).replaceAll("(?s).*Subject: (\\w+).*", "$1"))
                .toList();
    }

    public static String text(FetchedMail mail) {
        return new String(mail.raw(), StandardCharsets.ISO_8859_1);
    }
}
