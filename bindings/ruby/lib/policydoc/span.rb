# frozen_string_literal: true

module Policydoc
  # A passage of a document's text. Its own unit is the byte, as of String#byteslice; {#characters} counts as
  # String#[] does.
  class Span
    # @return [Document] the document in whose text it stands
    attr_reader :document
    # @return [Integer] its first byte
    attr_reader :start
    # @return [Integer] the byte behind its last one
    attr_reader :end

    # @api private
    def self.of(document, span)
      from = span[:start]
      to = span[:end]
      new(document, from, to) if from < to
    end

    # @param document [Document]
    # @param from [Integer] the first byte
    # @param to [Integer] the byte behind the last one
    def initialize(document, from, to)
      @document = document
      @start = from
      @end = to
      freeze
    end

    # @return [Integer] how many bytes it has
    def bytesize = @end - @start

    # @return [Range] as bytes of the text: `document.text.byteslice(span.bytes)`
    def bytes = @start...@end

    # @return [Range] as characters of the text: `document.text[span.characters]`
    def characters = self.in(:code_point)

    # @param unit [Symbol] `:byte`, `:code_point`, `:utf16`, or `:source_byte`, which is a byte of the file before it was
    #   decoded
    # @return [Range] the span in another unit
    def in(unit)
      number = Native.number(:pdoc_unit, unit)
      C.pdoc_document_convert_offset(@document, @start, number)...C.pdoc_document_convert_offset(@document, @end, number)
    end

    # @return [Integer] the line on which it begins, from 1
    def line = place[0]

    # @return [Integer] the column at which it begins, in characters from 1
    def column = place[1]

    # @return [String] what stands there, line wraps and all
    def text = @document.slice(@start, bytesize)

    # @return [Array<Box>] where it stands on the pages of a file that has some
    def boxes
      span = to_c
      Array.new(C.pdoc_document_box_count(@document, span)) do |i|
        page = FFI::MemoryPointer.new(:size_t)
        edges = FFI::MemoryPointer.new(:double, 4)
        C.pdoc_document_box_at(@document, span, i, page, *Array.new(4) { |edge| edges + edge * 8 })
        Box.new(page.get(:size_t, 0), *edges.read_array_of_double(4)).freeze
      end
    end

    # @return [Array(Integer, Integer)] its first byte and the one behind its last
    def to_a = [@start, @end]
    alias deconstruct to_a

    # @return [Hash] what pattern matching sees
    def deconstruct_keys(keys)
      (keys || %i[start end line column text]).to_h { |key| [key, respond_to?(key) ? public_send(key) : (return {})] }
    end

    # @return [Boolean] whether it is the same passage of the same document
    def ==(other) = other.is_a?(Span) && to_a == other.to_a && document == other.document
    alias eql? ==

    # @return [Integer]
    def hash = [Span, @start, @end, document].hash

    # @return [String]
    def inspect = "#<#{self.class} #{@start}...#{@end}>"

    # @api private
    def to_c = Span.to_c(to_a)

    # A span for the library, of a Span, a Range of bytes, or two numbers.
    # @api private
    def self.to_c(given)
      given = [given.begin || 0, given.exclude_end? ? given.end : given.end + 1] if given.is_a?(Range)
      C::Span.new.tap { |span| span[:start], span[:end] = *given.to_a }
    end

    private

    def place
      line = FFI::MemoryPointer.new(:size_t)
      column = FFI::MemoryPointer.new(:size_t)
      C.pdoc_document_line(@document, @start, line, column)
      [line.get(:size_t, 0), column.get(:size_t, 0)]
    end
  end

  # A place on a page: the page from 0, and points (1/72 inch) from the page's top left corner.
  Box = Struct.new(:page, :left, :top, :right, :bottom)
end
