/// The pages of a list.
public protocol Pages: Sendable {
    associatedtype Item: Sendable

    /// The items of the next page, or nothing at the end.
    func next(cancellation: Cancellation?) async throws -> [Item]?
}

/// The items of a list, fetched page by page as they are asked for: `for try await item in …`.
public struct AutoPaging<List: Pages>: AsyncSequence, Sendable {
    public typealias Element = List.Item

    let start: @Sendable () throws -> List

    public func makeAsyncIterator() -> Iterator { Iterator(start: start) }

    /// Walks the list once, from its beginning.
    public struct Iterator: AsyncIteratorProtocol {
        let start: @Sendable () throws -> List
        var pages: List?
        var page: ArraySlice<Element>? = []

        init(start: @escaping @Sendable () throws -> List) { self.start = start }

        public mutating func next() async throws -> Element? {
            while page?.isEmpty == true {
                let pages = try pages ?? start()
                self.pages = pages
                page = nil // after an error the walk is over
                page = try await cancellable { try await pages.next(cancellation: $0) }.map { $0[...] }
            }
            return page?.popFirst()
        }
    }
}
