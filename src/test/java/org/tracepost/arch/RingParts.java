package org.tracepost.arch;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** Each {@code .web} and each {@code .rest} of a room. */
final class RingParts implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        String[] names = type.getPackageName().split("\\.");
        boolean ring = names.length > 3 && (names[3].equals("web") || names[3].equals("rest"));
        return ring ? SliceIdentifier.of(names[2], names[3]) : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
        return "parts of the ring";
    }
}
