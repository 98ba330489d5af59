package org.tracepost.platform.jpa;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.tracepost.mail.Token;

@Converter(autoApply = true)
public class TokenConverter implements AttributeConverter<Token, String> {

    @Override
    public String convertToDatabaseColumn(Token token) {
        return token == null ? null : token.value();
    }

    @Override
    public Token convertToEntityAttribute(String text) {
        return text == null ? null : new Token(text);
    }
}
