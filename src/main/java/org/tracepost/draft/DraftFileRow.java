package org.tracepost.draft;

/** A file of a draft, without its content. @param size in bytes */
public record DraftFileRow(long id, String name, String mediaType, long size) {}
