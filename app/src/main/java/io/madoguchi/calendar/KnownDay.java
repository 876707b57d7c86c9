package io.madoguchi.calendar;

import java.util.Arrays;
import java.util.Optional;

/** Days that have a name in both languages: texts {@code calendar.day.VALUE}. Published once only (結婚の儀) are not here. */
public enum KnownDay {
    NEW_YEARS_DAY("元日"),
    COMING_OF_AGE_DAY("成人の日"),
    FOUNDATION_DAY("建国記念の日"),
    EMPERORS_BIRTHDAY("天皇誕生日"),
    VERNAL_EQUINOX_DAY("春分の日"),
    SHOWA_DAY("昭和の日"),
    CONSTITUTION_DAY("憲法記念日"),
    GREENERY_DAY("みどりの日"),
    CHILDRENS_DAY("こどもの日"),
    MARINE_DAY("海の日"),
    MOUNTAIN_DAY("山の日"),
    RESPECT_FOR_THE_AGED_DAY("敬老の日"),
    AUTUMNAL_EQUINOX_DAY("秋分の日"),
    SPORTS_DAY("スポーツの日"),
    /** The name of スポーツの日 until 2019. */
    HEALTH_AND_SPORTS_DAY("体育の日"),
    CULTURE_DAY("文化の日"),
    LABOUR_THANKSGIVING_DAY("勤労感謝の日"),
    /** 振替休日. The Cabinet Office calls both this and the next simply 休日. */
    SUBSTITUTE("休日"),
    /** 国民の休日: a day between two holidays. */
    CITIZENS_HOLIDAY("休日"),
    YEAR_END_CLOSURE("年末年始休業");

    /** What the law calls neither holiday nor day of its own name. */
    static final String UNNAMED = "休日";

    private final String published;

    KnownDay(String published) {
        this.published = published;
    }

    /** Its name as the Cabinet Office publishes it; for the closure, as the vendor announces it. */
    public String published() {
        return published;
    }

    /** Empty for names of once only, and for 休日: which of the two it is, its neighbours tell. */
    static Optional<KnownDay> named(String published) {
        return Arrays.stream(values())
                .filter(day -> day.published.equals(published) && !published.equals(UNNAMED))
                .findFirst();
    }
}
