# frozen_string_literal: true

module Policydoc
  # What extractors found in a document: made by {Document#annotate}. Immutable; any thread may read it.
  class Annotations < Handle
    include Export

    many :mentions, 'Mention', 'all mentions, in the order of the text; none overlaps another', c: 'mention'
    many :entities, 'Entity', 'what the mentions mean, in the order of their first places', c: 'entity'
    many :diagnostics, 'Diagnostic', "what the extractors have to say, apart from the document's own", c: 'diagnostic'
    integer :diagnostics_dropped, 'how many more there were than the limit allowed to keep'

    # @return [Document]
    def document = @keeper

    # @return [self]
    def annotations = self

    # @return [Analyzer] the analyzer whose extractors looked
    attr_reader :analyzer

    # @api private
    def initialize(pointer, document, analyzer)
      super(pointer, document)
      @analyzer = analyzer
    end

    # @param byte [Integer] an offset of the document's text
    # @return [Mention, nil] the mention that it stands in
    def mention_at(byte) = Mention.at(C.pdoc_annotations_find_mention(@pointer, byte), self)

    # @param thing [Remark, Attendee, Material] a thing of the document
    # @return [Collection<Mention>] those that stand in a remark, mean an attendee, or refer to a hand-out
    def mentions_of(thing)
      functions = OF.fetch(thing.class) { raise ::ArgumentError, "#{thing.class} has no mentions" }
      raise ::ArgumentError, 'it is of another document' unless thing.document == document

      Collection.new(C.public_send(functions[0], @pointer, thing)) do |i|
        Mention.at(C.public_send(functions[1], @pointer, thing, i), self)
      end
    end

    # @param offsets [Symbol] see {Document#to_h}
    # @return [Hash] what {#to_json} tells
    def to_h(offsets: :byte) = Shape.new(document, offsets).document(self)

    # What a writer is given: the document, and these.
    # @api private
    def written_down = [document, @pointer]

    OF = { Remark => 'remark', Attendee => 'attendee', Material => 'material' }.transform_values do |name|
      %i[count at].map { |what| :"pdoc_annotations_#{name}_mention_#{what}" }
    end.freeze
    private_constant :OF
  end

  # A passage that names something.
  class Mention < Part
    numbered 'e'
    string :type, 'organization, program, law, document, standard, person, place, event, date, quantity, product, or ' \
                  'a word of a foreign extractor'
    string :text, 'the passage as printed, line wraps joined'
    string :canonical, 'the name under which mentions of the same thing gather: the full official name on that day'
    string :value, 'of a date an ISO 8601 day, month, year, time or interval; of a quantity the number and its unit'
    decimal :confidence, 'how sure it is, 0 to 1'
    one :extractor, 'Extractor', 'the extractor that found it'
    one :attendee, 'Attendee', 'who is meant; nil where that is nobody of the document or not certain'
    many :candidates, 'Attendee', 'who may be meant where that is not certain', c: 'candidate'
    one :material, 'Material', 'the hand-out that is referred to'
    one :remark, 'Remark', 'the remark that it stands in'
    one :session, 'Session', 'the session that it stands in'
    one :entity, 'Entity', 'what it means'
    include Placed
    also :attributes

    # @return [Annotations]
    def annotations = @keeper

    # @return [Hash{String => String}] what its extractor says beyond that
    def attributes
      Array.new(C.pdoc_mention_attribute_count(@pointer)) do |i|
        [Native.read { |length| C.pdoc_mention_attribute_key(@pointer, i, length) },
         Native.read { |length| C.pdoc_mention_attribute_value(@pointer, i, length) }]
      end.to_h.freeze
    end

    # @param key [String, Symbol]
    # @return [String, nil] one of these by its key
    def attribute(key) = Native.read { |length| C.pdoc_mention_attribute(@pointer, Native.utf8(key), length) }
  end

  # What one or more mentions name.
  class Entity < Part
    numbered 'n'
    string :type, 'what it is: see {Mention#type}'
    string :canonical, "its name: the canonical one of its mentions, the attendee's name, the value of a day, else the " \
                       'text of the first'
    many :mentions, 'Mention', 'its mentions in the order of the text, at least one', c: 'mention'

    # @return [Annotations]
    def annotations = @keeper
  end
end
