# frozen_string_literal: true

module Policydoc
  # Why a call of the library failed. Each status of the library has a class of its own below this one; a status that
  # this gem does not know is an Error itself.
  class Error < StandardError
    # @return [Integer] the library's number for it
    attr_reader :code
    # @return [Integer, nil] the byte of the input (the document's bytes, the table's text) where it went wrong
    attr_reader :offset
    # @return [Integer, nil] the same as a line, from 1
    attr_reader :line
    # @return [Integer, nil] and a column in characters, from 1
    attr_reader :column
    # @return [String, nil] the name of the table or of the file of patterns that is faulty, as it was given; nil: the
    #   document
    attr_reader :input
    # @return [Symbol, nil] which limit was passed: see {Configuration#set_limit}; nil where none was, or none that can
    #   be set
    attr_reader :limit

    @classes = {}

    class << self
      # @api private
      def status(code) = Error.classes[code] = self

      # @api private
      attr_reader :classes

      # An exception for a status and the error that came with it, whose count it takes.
      # @api private
      def take(status, pointer)
        (Error.classes[status] || Error).new(status, Counted::Error.new(pointer))
      end
    end

    # @api private
    def initialize(code, told)
      @code = code
      @offset = C.pdoc_error_offset(told)
      @offset = nil if @offset == C::PDOC_NO_OFFSET || told.null?
      @line = C.pdoc_error_line(told).nonzero?
      @column = C.pdoc_error_column(told).nonzero?
      @input = Native.read { |length| C.pdoc_error_input(told, length) }
      @limit = Native.word(:pdoc_limit, C.pdoc_error_limit(told))
      @limit = nil if @limit == :unknown
      @japanese = words(told, C::PDOC_LANGUAGE_JAPANESE)
      super(words(told, C::PDOC_LANGUAGE_ENGLISH))
    end

    # @param language [Symbol] `:english`, as {#message} is, or `:japanese`
    # @return [String] what went wrong, for a person
    def message_in(language) = Native.number(:pdoc_language, language) == C::PDOC_LANGUAGE_JAPANESE ? @japanese : message

    # @return [String] the fixed name of the status, for logs: `"limit-exceeded"`
    def name = C.pdoc_status_name(code)

    # @return [Hash] what pattern matching sees
    def deconstruct_keys(_keys)
      { code: code, name: name, offset: offset, line: line, column: column, input: input, limit: limit, message: message }
    end

    private

    def words(told, language)
      Native.read { |length| C.pdoc_error_message_in(told, language, length) } ||
        C.pdoc_status_message(code, language).force_encoding(Encoding::UTF_8)
    end
  end

  # There was no memory.
  class OutOfMemoryError < Error
    status C::PDOC_ERROR_MEMORY
  end

  # A value is outside what the function takes.
  class InvalidArgumentError < Error
    status C::PDOC_ERROR_ARGUMENT
  end

  # The bytes are no text, or the encoding that was told is unknown.
  class NotTextError < Error
    status C::PDOC_ERROR_ENCODING
  end

  # The work would have gone over a limit.
  class LimitExceededError < Error
    status C::PDOC_ERROR_LIMIT
  end

  # The progress block answered `:cancel`.
  class CancelledError < Error
    status C::PDOC_ERROR_CANCELLED
  end

  # A table or a file of patterns is faulty; the place is that in its text.
  class InvalidDataError < Error
    status C::PDOC_ERROR_DATA
  end

  # The output was not taken.
  class SinkFailedError < Error
    status C::PDOC_ERROR_SINK
  end

  # A callback asked to end the call. Exceptions of callbacks come out as they are, so this one is not seen where they
  # are written in Ruby.
  class CallbackRaisedError < Error
    status C::PDOC_ERROR_CALLBACK
  end

  # A shared object could not be loaded, or is no module that the library takes.
  class ModuleRefusedError < Error
    status C::PDOC_ERROR_MODULE
  end

  # The file is damaged, encrypted, or holds no text.
  class UnreadableFileError < Error
    status C::PDOC_ERROR_FORMAT
  end

  # The bytes are of a kind that no reader of the analyzer knows.
  class NoReaderError < Error
    status C::PDOC_ERROR_READER
  end
end
