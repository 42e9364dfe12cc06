# frozen_string_literal: true

module Policydoc
  # Something that the library holds. Its properties are declared by the class methods below, a line each, and read when
  # they are asked for. What is found in a document keeps the document, a document its analyzer, an analyzer its
  # extractors and readers and so the blocks of those: what can be reached can be used, and the rest may go in any order.
  # That is why no table holds blocks for the library: a block that knows its own extractor could never go.
  class Handle
    class << self
      # Names of all properties, for pattern matching and {Handle#inspect}.
      # @api private
      def properties = (superclass.respond_to?(:properties) ? superclass.properties : []) + (@properties ||= [])

      # Names of those that are strings, numbers and words.
      # @api private
      attr_reader :plain

      # The beginning of the names of its functions.
      # @api private
      def prefix = @prefix ||= "pdoc_#{name[/\w+\z/].gsub(/(?<=[a-z])(?=[A-Z])/, '_').downcase}"

      private

      # @!macro [attach] string
      #   @!attribute [r] $1
      #     @return [String, nil] $2
      def string(name, _words, c: name)
        plain_reader name, <<~RUBY
          length = FFI::Buffer.new(:size_t)
          Native.string(C.#{prefix}_#{c}(@pointer, length), length)
        RUBY
      end

      # @!macro [attach] integer
      #   @!attribute [r] $1
      #     @return [Integer, nil] $2
      def integer(name, _words, none: nil)
        plain_reader name, "number = C.#{prefix}_#{name}(@pointer)\nnumber unless number == #{none.inspect}"
      end

      # @!macro [attach] decimal
      #   @!attribute [r] $1
      #     @return [Float] $2
      def decimal(name, _words) = plain_reader(name, "C.#{prefix}_#{name}(@pointer)")

      # @!macro [attach] flag
      #   @!attribute [r] $1
      #     @return [Boolean] $2
      #   @!method $1?
      #     @return [Boolean] $2
      def flag(name, _words)
        reader name, "C.#{prefix}_#{name}(@pointer) != 0"
        alias_method :"#{name}?", name
      end

      # @!macro [attach] word
      #   @!attribute [r] $1
      #     @return [Symbol] $2
      def word(name, _words, of:, c: name)
        plain_reader name, "Native.word(:#{of}, C.#{prefix}_#{c}(@pointer))"
      end

      # @!macro [attach] span
      #   @!attribute [r] $1
      #     @return [Span, nil] $2
      def span(name, _words) = reader(name, "Span.of(document, C.#{prefix}_#{name}(@pointer))")

      # @!macro [attach] spans
      #   @!attribute [r] $1
      #     @return [Collection<Span>] $2
      def spans(name, _words, c:)
        list name, c, 'Span.of(document, C.%s(@pointer, i))'
      end

      # @!macro [attach] strings
      #   @!attribute [r] $1
      #     @return [Collection<String>] $2
      def strings(name, _words, c:)
        list name, c, 'Native.read { |length| C.%s(@pointer, i, length) }'
      end

      # @!macro [attach] one
      #   @!attribute [r] $1
      #     @return [$2, nil] $3
      def one(name, type, _words)
        reader name, "#{type}.at(C.#{prefix}_#{name}(@pointer), #{keeper(type)})"
      end

      # @!macro [attach] many
      #   @!attribute [r] $1
      #     @return [Collection<$2>] $3
      def many(name, type, _words, c:)
        list name, c, "#{type}.at(C.%s(@pointer, i), #{keeper(type)})"
      end

      # @!macro [attach] several
      #   @!attribute [r] $1
      #     @return [Array<$2>] $3
      def several(name, type, _words, c:)
        list name, c, "#{type}.at(C.%s(@pointer, i), #{keeper(type)})", '.to_a.freeze'
      end

      # @!macro [attach] numbered
      #   @!attribute [r] index
      #     @return [Integer] its number among those of its kind in the document, from 0
      #   @!attribute [r] id
      #     @return [String] the id that exports have: $1 and the index plus 1
      def numbered(letter)
        reader :index, "C.#{prefix}_index(@pointer)"
        reader :id, %("#{letter}\#{index + 1}")
      end

      # Methods that pattern matching may ask for, too.
      def also(*names) = (@properties ||= []).concat(names)

      def list(name, c, element, as = '')
        at = "#{prefix}_#{c}_at"
        reader name, "Collection.new(C.#{prefix}_#{c}_count(@pointer)) { |i| #{format(element, at)} }#{as}"
      end

      def plain_reader(name, body)
        (@plain ||= []) << name
        reader(name, body)
      end

      # What must live as long as a thing of this type.
      def keeper(type)
        case type
        when 'Mention', 'Entity' then 'annotations'
        when 'Diagnostic', 'Extractor', 'Reader' then 'self'
        else 'document'
        end
      end

      def reader(name, body)
        class_eval "def #{name}\n#{body}\nend", __FILE__, __LINE__ # rubocop:disable Style/DocumentDynamicEvalDefinition
        (@properties ||= []) << name
      end
    end

    # One at a pointer that lives as long as its keeper; nil for none.
    # @api private
    def self.at(pointer, keeper) = pointer.null? ? nil : new(pointer, keeper)

    # One that takes over a count.
    # @api private
    def self.held(counted, keeper = nil) = allocate.tap { |made| made.send(:hold, counted, keeper) }

    # One that holds a count of its own of what is borrowed; nil for none.
    # @api private
    def self.counted(pointer, keeper)
      of = Counted.const_get(name[/\w+\z/])
      pointer.null? ? nil : held(of.of(pointer), keeper)
    end

    # @api private
    def initialize(pointer, keeper = nil) = hold(pointer, keeper)

    # What calls of the library are given.
    # @api private
    def to_ptr = @pointer

    # @return [Boolean] whether it is the same thing; each call makes an object of its own
    def ==(other) = other.instance_of?(self.class) && @pointer.address == other.to_ptr.address
    alias eql? ==

    # @return [Integer]
    def hash = [self.class, @pointer.address].hash

    # @param keys [Array<Symbol>, nil]
    # @return [Hash] its properties, for pattern matching; only those that are asked for are read
    def deconstruct_keys(keys)
      known = self.class.properties
      (keys ? keys & known : known).to_h { |key| [key, public_send(key)] }
    end

    # @return [String]
    def inspect
      told = (self.class.plain || []).first(4).map { |key| "#{key}=#{public_send(key).inspect}" }
      "#<#{self.class} #{told.join(' ')}>"
    end

    private

    def hold(pointer, keeper = nil)
      @pointer = pointer
      @keeper = keeper
    end
  end

  # What a document or its annotations hold. Immutable; any thread may read it.
  class Part < Handle
    # @api private
    def initialize(pointer, keeper)
      super
      freeze
    end

    # @return [Document]
    def document = @keeper.document

    # @param offsets [Symbol] the unit of spans: `:byte`, `:code_point`, `:utf16`, `:source_byte`
    # @return [Hash] what exports tell of it
    def to_h(offsets: :byte) = Shape.new(document, offsets).of(self)

    # @return [String] the same as JSON
    def to_json(*state, offsets: :byte) = to_h(offsets: offsets).to_json(*state)
  end

  # What stands somewhere in the text.
  module Placed
    # @!attribute [r] span
    #   @return [Span] its passage, from its first to its last character
    # @!attribute [r] pieces
    #   @return [Collection<Span>] the parts of its passage that are its own; empty where all of it is
    # @!attribute [r] rule
    #   @return [String, nil] the rule that found it; names of rules may change from one version to the next

    # @api private
    def self.included(type)
      type.class_eval do
        span :span, 'its passage'
        spans :pieces, 'the parts of its passage', c: 'piece'
        string :rule, 'the rule'
      end
    end
  end
end
