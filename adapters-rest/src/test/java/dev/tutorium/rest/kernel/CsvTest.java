package dev.tutorium.rest.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void cells_are_quoted_where_they_must_be() {
        assertThat(Csv.line(List.of("plain", "", "a,b", "say \"hi\"", "two\nlines", "Zoë")))
                .isEqualTo("plain,,\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",Zoë\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49", "-1", "@SUM(A1)", "\tx"})
    void a_formula_is_text(String formula) {
        assertThat(Csv.line(List.of(formula))).isEqualTo("'" + formula + "\r\n");
    }

    @Test
    void a_formula_that_must_be_quoted_is_both() {
        assertThat(Csv.line(List.of("=HYPERLINK(\"x\",\"y\")"))).isEqualTo("\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n");
    }
}
