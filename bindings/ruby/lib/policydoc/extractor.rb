# frozen_string_literal: true

module Policydoc
  # Something that finds mentions: a table of names, a file of patterns, a shared object, or a block. Immutable.
  class Extractor < Handle
    string :name, 'what lists and diagnostics call it'
    string :version, 'its version; "" without one'
    word :phase, '`:names`, `:definitions` or `:references`', of: :pdoc_phase
    integer :priority, 'of two mentions of one length that of the higher one stays; built-in ones have 0 to 20'

    # From a table of names: a head row with at least `type` and `canonical`, one row a fact, cells divided by tabs.
    # @param text [String] the table
    # @param name [String]
    # @return [Extractor]
    # @raise [InvalidDataError] with offset, line and column of what is wrong
    def self.table(text, name: 'table') = from_text(:pdoc_extractor_make_table, name, text)

    # From patterns: one a line, the type, white space, an expression (PCRE2) over the folded text.
    # @param text [String] the lines
    # @param name [String]
    # @return [Extractor]
    # @raise [InvalidDataError] with offset, line and column of what is wrong
    def self.patterns(text, name: 'patterns') = from_text(:pdoc_extractor_make_patterns, name, text)

    # From a shared object. It is trusted code that runs inside the program.
    # @param path [String, Pathname]
    # @return [Extractor]
    # @raise [ModuleRefusedError]
    def self.load(path)
      held(Native.make(Counted::Extractor, :pdoc_extractor_load, nil, File.expand_path(path)))
    end

    # @api private
    def self.at(pointer, keeper) = counted(pointer, keeper)

    # From a block, which is given an {Extraction} for each document; any number of threads may call it at once. What it
    # raises or throws comes out of {Document#annotate}.
    # @param name [String] letters without spaces
    # @param version [String, nil]
    # @param phase [Symbol] when it is run: `:names`, `:definitions` or `:references`
    # @param priority [Integer]
    # @yield [extraction]
    def initialize(name, version: nil, phase: :names, priority: 0, &block)
      raise ::ArgumentError, 'an extractor needs a block' unless block

      strings = [name, version].map { |text| text && FFI::MemoryPointer.from_string(Native.utf8(text)) }
      functions = C::ExtractorFunctions.new
      functions[:size] = C::ExtractorFunctions.size
      functions[:interface_version] = C::PDOC_EXTRACTOR_INTERFACE
      functions[:phase] = Native.number(:pdoc_phase, phase)
      functions[:priority] = priority
      functions[:name], functions[:version] = *strings
      functions[:extract] = extract = Extraction.caller(block)
      super(Native.make(Counted::Extractor, :pdoc_extractor_make, nil, functions, nil, nil), [functions, extract])
    end

    class << self
      private

      def from_text(function, name, text)
        text = Native.utf8(text)
        held(Native.make(Counted::Extractor, function, nil, Native.utf8(name), text, text.bytesize))
      end
    end
  end

  # What earlier phases found, as an {Extraction} tells it: as a {Mention}, but that `text` is of the folded text;
  # `folded` is where it stands there, as a range of bytes.
  FoundMention = Struct.new(:type, :text, :canonical, :value, :confidence, :rule, :span, :folded, :attendee,
                            :candidates, :material, :remark, :session, :attributes, keyword_init: true)

  # What an extractor is given: the document, and where to report. To be used only within the block that it is given to,
  # by its thread.
  class Extraction
    include Lent

    # @return [Document]
    attr_reader :document
    # @return [String] the folded text: NFKC, wraps joined, page furniture and markup left out, one logical line a line
    attr_reader :text

    # The function that the library calls.
    # @api private
    def self.caller(block)
      Native.function(:pdoc_extractor_functions_extract) do |_user, pointer|
        Callbacks.answer do
          extraction = new(pointer)
          catch(extraction) do
            block.call(extraction)
            C::PDOC_OK
          end
        ensure
          extraction&.send(:close)
        end
      end
    end

    # @api private
    def initialize(pointer)
      super
      @document = Callbacks.subject
      @text = Native.read { |length| C.pdoc_extraction_text(pointer, length) }
    end

    # Reports a mention.
    # @param type [String, Symbol] one word: organization, program, law, document, standard, person, place, event, date,
    #   quantity, product, or one of one's own; "none" claims the passage for nothing
    # @param place [MatchData, Range, Span] a match in {#text}, a range of its bytes, or a span of the document
    # @param group [Integer, String, Symbol] of a match, the group that is the mention
    # @param attributes [Hash] what else there is to say
    # @param told what is known of the mention
    # @option told [String] :canonical the name under which mentions gather
    # @option told [String] :value
    # @option told [String] :rule the name of the rule that found it, for people
    # @option told [Float] :confidence 0 to 1
    # @option told [Attendee] :attendee who is meant
    # @option told [Array<Attendee>] :candidates or who may be
    # @option told [Material] :material the hand-out that is referred to
    # @return [Boolean] whether the report was taken; if not, a diagnostic tells why
    def report(type, place, group: 0, attributes: {}, **told)
      draft = reported(Native.utf8(type), place, group)
      return false if draft.null?

      told.each { |name, value| set(draft, name, value) unless value.nil? }
      attributes.each do |key, value|
        value = Native.utf8(value)
        C.pdoc_draft_add_attribute(draft, Native.utf8(key), value, value.bytesize)
      end
      true
    end

    # Reports every place at which an expression matches.
    # @param type [String, Symbol] see {#report}
    # @param expression [Regexp] over {#text}
    # @param told see {#report}
    # @yield [match] says more of a match: a hash of the keywords of {#report}, or nil for a match that is no mention
    # @return [Integer] how many were taken
    def scan(type, expression, **told)
      taken = 0
      text.scan(expression) do
        match = Regexp.last_match
        more = block_given? ? yield(match) : {}
        taken += 1 if more && report(type, match, **told, **more)
        break if stopping?
      end
      taken
    end

    # @param folded [MatchData, Range] a place in {#text}, in bytes
    # @return [Span, nil] where it stands in the document
    def source_span(folded)
      Span.of(document, C.pdoc_extraction_source_span(pointer, Span.to_c(bytes_of(folded))))
    end

    # @param span [Span]
    # @return [Range, nil] what of {#text} stands in a span of the document, in bytes
    def folded_range(span) = range(C.pdoc_extraction_folded_span(pointer, Span.to_c(span)))

    # @return [Array<FoundMention>] what earlier phases found, in the order of the text
    def mentions
      Array.new(C.pdoc_extraction_mention_count(pointer)) do |i|
        found(Mention.at(C.pdoc_extraction_mention_at(pointer, i), self),
              range(C.pdoc_extraction_mention_folded(pointer, i)))
      end
    end

    # @param name [Symbol] see {Configuration#set_limit}
    # @return [Integer, nil] a limit of the analyzer; nil where there is none
    def limit(name) = Native.limit(C.pdoc_extraction_limit(pointer, Native.number(:pdoc_limit, name)))

    # @return [Boolean] whether the block should return: the caller has cancelled, or memory has run out
    def stopping? = C.pdoc_extraction_stopping(pointer) != 0

    # Warns of something: a diagnostic.
    # @param message [String]
    # @param span [Span, nil] its place in the document
    # @return [void]
    def warn(message, span: nil)
      C.pdoc_extraction_warn(pointer, Span.to_c(span || [0, 0]), Native.utf8(message))
    end

    # Ends the block: this extractor failed; what it reported is dropped, a diagnostic says why, the others go on.
    # @param message [String] one sentence for a person
    def fail(message)
      C.pdoc_extraction_fail(pointer, Native.utf8(message))
      throw self, C::PDOC_ERROR_DATA
    end

    # @api private
    def annotations = self

    private

    def lent = 'an extraction'
    def lent_to = 'extractor'

    def reported(type, place, group)
      return C.pdoc_extraction_report(pointer, type, Span.to_c(place)) if place.is_a?(Span)

      C.pdoc_extraction_report_folded(pointer, type, Span.to_c(bytes_of(place, group)))
    end

    # Places of regular expressions count characters; here they are bytes.
    def bytes_of(place, group = 0)
      return place unless place.is_a?(MatchData)

      whole = place.pre_match.bytesize
      before = group.zero? ? 0 : place[0][0, place.begin(group) - place.begin(0)].bytesize if group.is_a?(Integer)
      before ||= place[0][0, place.begin(group) - place.begin(0)].bytesize
      [whole + before, whole + before + place[group].bytesize]
    end

    def range(span) = span[:start] < span[:end] ? span[:start]...span[:end] : nil

    def set(draft, name, value)
      case name
      when :canonical, :value, :rule
        value = Native.utf8(value)
        C.public_send(:"pdoc_draft_set_#{name}", draft, value, value.bytesize)
      when :confidence then C.pdoc_draft_set_confidence(draft, value)
      when :attendee then C.pdoc_draft_set_attendee(draft, value)
      when :material then C.pdoc_draft_set_material(draft, value)
      when :candidates then value.each { |attendee| C.pdoc_draft_add_candidate(draft, attendee) }
      else raise ::ArgumentError, "nothing is told of a mention by the name #{name.inspect}"
      end
    end

    # The library lends such mentions for the length of the call alone: what they tell is copied.
    def found(mention, folded)
      told = (FoundMention.members - %i[folded text]).to_h { |name| [name, mention.public_send(name)] }
      FoundMention.new(**told, candidates: told[:candidates].to_a, folded: folded,
                               text: folded && text.byteslice(folded)).freeze
    end
  end
end
