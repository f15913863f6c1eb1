import Foundation
import StripeSessions
import Testing

private let reply = #"{"object":"account_session","account":"acct_1","client_secret":"_secret_1234567890","expires_at":9,"livemode":false,"components":{},"later":[1,2.5,null]}"#

/// `VectorTests` shows that nothing is lost.
@Suite struct CodableTests {
    @Test func parametersBothWays() throws {
        let parameters = CreateAccountSession(
            account: "acct_1", components: .init(payments: .init(enabled: true, features: .init(refundManagement: false))))
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        #expect(try decoder.decode(CreateAccountSession.self, from: encoder.encode(parameters)) == parameters)
        struct Stored: Codable { let sessionOf: CreateAccountSession }
        let stored = try decoder.decode(Stored.self, from: encoder.encode(Stored(sessionOf: parameters)))
        #expect(stored.sessionOf == parameters)
        // Strict, as ever.
        let mistaken = Data(#"{"account":"acct_1","components":{"paymnts":{"enabled":true}}}"#.utf8)
        do { _ = try JSONDecoder().decode(CreateAccountSession.self, from: mistaken); Issue.record("did not throw") } catch {
            #expect("\((error as? StripeError)?.description ?? "")".contains("payments"))
            #expect((error as? StripeError)?.recoverySuggestion == "components[paymnts]: payments")
        }
    }

    @Test func aSecretIsEncodedOnlyOnPurpose() throws {
        let session = try JSONDecoder().decode(AccountSession.self, from: Data(reply.utf8))
        #expect(session.clientSecret.reveal() == "_secret_1234567890")
        do { _ = try JSONEncoder().encode(["session": session]); Issue.record("did not throw") } catch {
            for text in prints(of: error) { #expect(!text.contains("_secret_1234567890"), "\(text)") }
            #expect("\(error)".contains("includesClientSecrets"))
        }
        let encoder = JSONEncoder()
        encoder.userInfo[.includesClientSecrets] = true
        #expect(try JSONDecoder().decode(AccountSession.self, from: encoder.encode(session)) == session)
        // A secret that stands where this version of the library has no field is one, too.
        let parameters = CreateAccountSession(
            account: "acct_1", components: .init(), unknown: .init(json: #"{"later":{"client_secret":"_secret_1234567890"}}"#))
        #expect(throws: EncodingError.self) { try JSONEncoder().encode(parameters) }
    }

    @Test func lengthsOfTime() throws {
        let options = RequestOptions(timeout: .init(.milliseconds(1_500)))
        #expect(options.timeout == 1.5)
    }
}
