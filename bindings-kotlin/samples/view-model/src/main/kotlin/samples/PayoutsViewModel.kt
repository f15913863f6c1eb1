package samples

import com.stripesessions.ClientSecretSource
import com.stripesessions.StripeException
import com.stripesessions.fetchClientSecret
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch

/** What the screen shows. */
sealed interface PayoutsState {
    data object Loading : PayoutsState

    /** There is a secret at hand: the component can be shown. */
    data object Ready : PayoutsState

    /** For the user; what happened in detail is for the log. */
    data class Failed(val message: String, val mayRetry: Boolean) : PayoutsState
}

/**
 * The view model of a screen with Stripe's payouts component. On Android it extends `ViewModel`, and the scope is
 * `viewModelScope`:
 *
 *     EmbeddedComponentManager(publishableKey = "pk_…", fetchClientSecret = viewModel.fetchClientSecret)
 */
class PayoutsViewModel(private val source: ClientSecretSource, private val scope: CoroutineScope) {
    private val mutableState = MutableStateFlow<PayoutsState>(PayoutsState.Loading)
    val state: StateFlow<PayoutsState> = mutableState.asStateFlow()

    /** What the manager calls for the first secret, and for another when a session has run out. */
    val fetchClientSecret: suspend () -> String? = source.fetchClientSecret(::failed)

    /** The screen appears: have a secret ready when the manager asks for it. */
    fun appeared() {
        mutableState.value = PayoutsState.Loading
        scope.launch {
            try {
                source.prefetch()
                mutableState.value = PayoutsState.Ready
            } catch (error: StripeException) {
                failed(error)
            }
        }
    }

    private fun failed(error: StripeException) {
        mutableState.value = when (error) {
            is StripeException.Authentication -> PayoutsState.Failed("Please sign in again.", mayRetry = false)
            is StripeException.ApiConnection, is StripeException.Timeout -> PayoutsState.Failed("You seem to be offline.", mayRetry = true)
            else -> PayoutsState.Failed("Payouts cannot be shown at the moment.", mayRetry = true)
        }
    }
}
