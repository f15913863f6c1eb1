/** Compiles with Java 17 and would end an app on Android 8 with a NoSuchMethodError: tests/mobile/run has to see it. */
final class Planted {
    static boolean isNothing(String text) {
        return text.isBlank();
    }
}
