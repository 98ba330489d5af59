package org.tracepost.arch;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** Each room without its ring: cycles through pages are no cycles of rooms. */
final class Rooms implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        String[] names = type.getPackageName().split("\\.");
        boolean ring = names.length > 3 && (names[3].equals("web") || names[3].equals("rest"))
                || names.length > 2 && names[2].equals("api");
        return names.length < 3 || ring ? SliceIdentifier.ignore() : SliceIdentifier.of(names[2]);
    }

    @Override
    public String getDescription() {
        return "rooms";
    }
}
