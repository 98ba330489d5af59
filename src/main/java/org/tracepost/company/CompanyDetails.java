package org.tracepost.company;

import java.time.ZoneId;
import java.util.Locale;

/**
 * What an administrator enters about the company. Texts may be null where nothing was entered; {@code address} has
 * lines.
 */
public record CompanyDetails(
        String name,
        String address,
        String taxId,
        String email,
        String phone,
        String bankName,
        String iban,
        String bic,
        String senderName,
        String senderAddress,
        Locale language,
        String currency,
        ZoneId timeZone,
        TrackingMode tracking) {}
