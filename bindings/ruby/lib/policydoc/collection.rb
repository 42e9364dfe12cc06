# frozen_string_literal: true

module Policydoc
  # A list of what a document holds: as long as the document tells, its elements made when they are asked for.
  class Collection
    include Enumerable

    # @return [Integer] how many there are
    attr_reader :size
    alias length size

    # @api private
    def initialize(size, &at)
      @size = size
      @at = at
      freeze
    end

    # @yield [element] each in order
    # @return [self, Enumerator]
    def each
      return enum_for(:each) { size } unless block_given?

      size.times { |i| yield @at.call(i) }
      self
    end

    # @overload [](index)
    #   @return [Object, nil] the element at an index; from the end where it is negative
    # @overload [](range)
    #   @return [Array, nil] those of a range
    # @overload [](start, count)
    #   @return [Array, nil]
    def [](index, count = nil)
      return to_a[index, count] if count
      return to_a[index] unless index.is_a?(Integer)

      index += size if index.negative?
      @at.call(index) if index >= 0 && index < size
    end

    # @return [Object, nil] the last element; with a number the last ones
    def last(count = nil) = count ? to_a.last(count) : self[-1]

    # @return [Boolean] whether there is nothing
    def empty? = size.zero?

    # @return [Boolean] whether the other list has the same elements
    def ==(other) = other.is_a?(Collection) ? size == other.size && to_a == other.to_a : to_a == other

    # @return [Array] what pattern matching sees
    def deconstruct = to_a

    # @return [String]
    def inspect = "#<#{self.class} of #{size}>"
  end
end
