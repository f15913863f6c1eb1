package samples;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says what kind of thread serves requests. */
@RestController
class Threads {
    @GetMapping("/thread")
    Map<String, String> thread() {
        return Map.of("thread", Thread.currentThread().toString());
    }
}
