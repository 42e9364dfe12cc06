# frozen_string_literal: true

module Policydoc
  # What crosses the border: strings, words of enumerations, and calls that can fail.
  # @api private
  module Native
    WORDS = C::ENUMERATIONS.transform_values { |words| words.invert.freeze }.freeze

    class << self
      # A string of the library as a frozen one of Ruby's, or nil; `length` received its bytes.
      def string(pointer, length)
        return if pointer.null?

        pointer.get_bytes(0, length.get(:size_t, 0)).force_encoding(Encoding::UTF_8).freeze
      end

      # The same for a call: gives the block what receives the length.
      def read
        length = FFI::Buffer.new(:size_t)
        string(yield(length), length)
      end

      # A text for the library: UTF-8.
      def utf8(text)
        text.to_s.encode(Encoding::UTF_8)
      end

      # The number of a word of an enumeration.
      def number(enumeration, word)
        words = C::ENUMERATIONS.fetch(enumeration)
        words[word.to_sym] or raise ::ArgumentError, "#{word.inspect} is none of #{words.keys.map(&:inspect).join(', ')}"
      end

      # A limit; nil for none.
      def limit(value) = value == C::PDOC_NO_LIMIT ? nil : value

      # The word of a number; :unknown for one of a newer library.
      def word(enumeration, number) = WORDS.fetch(enumeration).fetch(number, :unknown)

      def flags(enumeration, given) = given.sum { |word, wanted| wanted ? number(enumeration, word) : 0 }

      # A block as a function of one of the types that the headers declare. The library is never given a block itself: ffi
      # would make the function within the call, and with the first function it starts a thread, which would take over
      # that nothing of other threads is let in (see {Callbacks}) and could not be ended when the process ends.
      def function(type, &block)
        signature = C.find_type(type)
        result = signature.respond_to?(:return_type) ? signature.return_type : signature.result_type
        FFI::Function.new(result, signature.param_types, block)
      end

      # Calls a function whose last parameter is a pdoc_error **.
      def perform(function, *arguments)
        failed = FFI::MemoryPointer.new(:pointer)
        Callbacks.during do
          status = C.public_send(function, *arguments, failed)
          raise Error.take(status, failed.read_pointer) unless status == C::PDOC_OK
        end
      end

      # Calls one that also gives something by the pointer before; returns that, with its count.
      def make(counted, function, *arguments, subject: nil)
        made = FFI::MemoryPointer.new(:pointer)
        handle = nil
        Callbacks.during(subject) do
          failed = FFI::MemoryPointer.new(:pointer)
          status = C.public_send(function, *arguments, made, failed)
          raise Error.take(status, failed.read_pointer) unless status == C::PDOC_OK

          handle = counted.new(made.read_pointer)
        end
        handle
      end

      # The bytes of a buffer, which goes.
      def contents(buffer)
        read { |length| C.pdoc_buffer_data(buffer, length) }
      end
    end
  end

  # Pointers that hold a count of what they point to. All that a finaliser does is to give it back.
  # @api private
  module Counted
    { Error: :error, Buffer: :buffer, Config: :config, Analyzer: :analyzer, Options: :options, Document: :document,
      Annotations: :annotations, Extractor: :extractor, Reader: :reader, Writer: :writer }.each do |name, c_name|
      unref, ref = :"pdoc_#{c_name}_unref", :"pdoc_#{c_name}_ref"
      const_set(name, Class.new(FFI::AutoPointer) do
        define_singleton_method(:release) { |pointer| C.public_send(unref, pointer) }
        # One more count of what is borrowed.
        define_singleton_method(:of) { |pointer| new(C.public_send(ref, pointer)) }
      end)
    end

    # They hold the function that the library was told to call, which nobody else does.
    Options.attr_accessor :progress
  end
end
