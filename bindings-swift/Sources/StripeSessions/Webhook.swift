import Foundation

/// Reads deliveries to an endpoint, and nothing that the API did not sign.
public enum Webhook {
    /// How old a signature may be where nothing else is said.
    public static let defaultTolerance: TimeInterval = 300

    /// The event in a delivery.
    ///
    /// - Parameters:
    ///   - payload: The body as the bytes that came, not parsed and printed again.
    ///   - header: The request's `Stripe-Signature`.
    ///   - secret: The endpoint's (`whsec_…`).
    ///   - tolerance: How many seconds old a signature may be; nothing: of any age.
    ///   - receivedAt: The time, for tests.
    /// - Throws: `StripeError.SignatureVerification` where the API did not sign it.
    public static func constructEvent(
        payload: Data, header: String?, secret: String, tolerance: TimeInterval? = defaultTolerance,
        receivedAt: Date? = nil
    ) throws -> Event {
        try readEvent(delivery: delivery(payload, header, secret, tolerance, receivedAt))
    }

    /// The thin event in a delivery; the arguments are those of `constructEvent`.
    public static func parseEventNotification(
        payload: Data, header: String?, secret: String, tolerance: TimeInterval? = defaultTolerance,
        receivedAt: Date? = nil
    ) throws -> EventNotification {
        try readEventNotification(delivery: delivery(payload, header, secret, tolerance, receivedAt))
    }

    /// Whether a delivery is signed, without reading it; the arguments are those of `constructEvent`.
    public static func verifyHeader(
        payload: Data, header: String?, secret: String, tolerance: TimeInterval? = defaultTolerance,
        receivedAt: Date? = nil
    ) throws {
        try verifyEventDelivery(delivery: delivery(payload, header, secret, tolerance, receivedAt))
    }

    /// The `Stripe-Signature` the API would send with a body, now or at a time: for tests of endpoints.
    public static func generateTestHeaderString(payload: Data, secret: String, timestamp: Date? = nil) throws -> String {
        let timestamp = timestamp.map { Int64($0.timeIntervalSince1970) }
        return try eventTestHeader(payload: payload, secret: secret, timestamp: timestamp)
    }

    private static func delivery(
        _ payload: Data, _ header: String?, _ secret: String, _ tolerance: TimeInterval?, _ receivedAt: Date?
    ) -> EventDelivery {
        .init(
            payload: payload, header: header, secret: Secret(text: secret), tolerance: tolerance,
            receivedAt: receivedAt?.timeIntervalSince1970)
    }
}

extension Event {
    /// Its id. An event may be delivered twice: remember which were handled.
    public var id: String { eventId(event: self) }

    /// What happened: the API's word for it.
    public var type: String { eventType(event: self) }

    /// Its JSON text, secrets included.
    public func json() -> String { writeEvent(event: self) }
}

extension EventNotification {
    /// Its JSON text.
    public func json() throws -> String { writeEventNotification(event: self) }
}

extension Client {
    /// Fetches the object that a thin event is about, in the event's context unless `options` name another.
    /// - Throws: `StripeError.Configuration` with code `event_object_unknown` for an object of a kind that this library does not
    ///   fetch, otherwise as any call.
    public func fetchRelatedObject(_ notification: EventNotification, options: RequestOptions = .init()) async throws -> RelatedObject {
        try await cancellable { try await relatedObject(notification: notification, options: options, cancellation: $0) }
    }
}
