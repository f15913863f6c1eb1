package conduct

import com.stripesessions.Client
import com.stripesessions.ClientOptions
import java.io.File
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.joinAll
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.jsonObject
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable

private const val STEP = 1_000
private const val AT_ONCE = 8

/** How much memory many creates in one process take: KiB after 1,000 and each 10,000 of MEMORY of them. */
@EnabledIfEnvironmentVariable(named = "MEMORY", matches = "\\d+")
class MemoryTest {
    @Test
    fun creates() = runBlocking(Dispatchers.Default) {
        val count = System.getenv("MEMORY").toInt()
        Hostile().use { hostile ->
            Client(key, ClientOptions { baseUrl(hostile.options.getValue("good").jsonObject.text("base_url")) }).use { client ->
                val found = mutableMapOf<String, Int>()
                for (done in STEP..count step STEP) {
                    List(AT_ONCE) {
                        launch { repeat(STEP / AT_ONCE) { client.accountSessions.create(parameters) } }
                    }.joinAll()
                    if (done == STEP || done == count || done % 10_000 == 0) found["$done"] = resident()
                }
                println(Json.encodeToString(found))
            }
        }
    }
}

/** How much memory this process has, in KiB, and that of the heap in use instead of that it may use. */
private fun resident(): Int {
    System.gc()
    val line = File("/proc/self/status").readLines().first { it.startsWith("VmRSS:") }
    return line.split(Regex("\\s+"))[1].toInt()
}
