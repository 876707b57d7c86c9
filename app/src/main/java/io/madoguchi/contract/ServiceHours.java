package io.madoguchi.contract;

/** When a contract is served; its response targets count in these hours only. */
public enum ServiceHours {
    AROUND_THE_CLOCK("24X365"),
    WEEKDAY_0900_1730("WEEKDAY_0900_1730"),
    WEEKDAY_0800_2000("WEEKDAY_0800_2000");

    private final String code;

    ServiceHours(String code) {
        this.code = code;
    }

    /** As the database and the files of the importer write it. */
    public String code() {
        return code;
    }

    /** The key of its word. */
    public String key() {
        return "contract.hours." + code;
    }

    public static ServiceHours of(String code) {
        for (ServiceHours each : values()) {
            if (each.code.equals(code)) {
                return each;
            }
        }
        throw new IllegalArgumentException("No service hours " + code);
    }
}
