# frozen_string_literal: true

module Policydoc
  # The size of a page in points.
  Page = Struct.new(:width, :height)

  # Minutes that were read: made by {Policydoc.parse} or {Analyzer#parse}. Immutable; any thread may read it.
  class Document < Handle
    include Export

    string :title, "the document's own title, its line breaks joined"
    word :kind, '`:summary` (議事要旨, 議事概要), `:transcript` (議事録, 会議録, 速記録), `:other` or `:unknown`', of: :pdoc_document_kind,
         c: 'kind_of'
    string :encoding, 'the encoding that the bytes were in, given or found'
    decimal :understood, "the share of the text's characters, spaces left out, that the model accounts for: 0 to 1"
    many :sessions, 'Session', 'the sittings, in their order', c: 'session'
    several :attendees, 'Attendee', 'those of all sittings', c: 'attendee'
    several :materials, 'Material', 'those of all sittings', c: 'material'
    several :agenda, 'AgendaItem', 'those of all sittings', c: 'agenda_item'
    several :remarks, 'Remark', 'those of all sittings', c: 'remark'
    many :diagnostics, 'Diagnostic', 'what was not understood, contradicts itself or was repaired', c: 'diagnostic'
    integer :diagnostics_dropped, 'how many more there were than the limit allowed to keep'
    spans :residue, 'the passages that belong to nothing that was found', c: 'residue'
    string :reader_name, 'the reader that read it; "text" for plain text'
    string :reader_version, 'the version of that'
    also :questions, :mentions, :entities, :readings

    # @return [self]
    def document = self

    # @return [Analyzer] the analyzer that read it
    def analyzer = @keeper

    # @return [String] the text that all spans refer to; it is not valid UTF-8 where the file was not
    def text = @text ||= Native.read { |length| C.pdoc_document_text(@pointer, length) } || ''

    # @return [String] the file's bytes as they were given
    def source = Native.read { |length| C.pdoc_document_source(@pointer, length) }.to_s.b.freeze

    # @param name [Symbol] `:name`, `:url`, `:retrieved`, `:body`, `:date`, `:roster`, `:encoding`, `:media_type`
    # @return [String, nil] a fact that the caller told; of the last two also what was found
    def fact(name)
      number = Native.number(:pdoc_fact, name)
      Native.read { |length| C.pdoc_document_fact(@pointer, number, length) }
    end

    # @return [Array<Remark>] the remarks that ask; {Remark#answers} has the replies
    def questions = remarks.select(&:question?)

    # @return [Collection<Reading>] what each piece of the text was taken for, in the order of the text
    def readings = Collection.new(C.pdoc_document_reading_count(@pointer)) { |i| reading(i) }

    # @param byte [Integer] an offset of the text, as {Span#start}
    # @return [Attendee, nil] the person whose entry in the list it stands in
    def attendee_at(byte) = Attendee.at(C.pdoc_document_find_attendee(@pointer, byte), self)

    # @param byte [Integer] an offset of the text
    # @return [Material, nil] the hand-out whose entry in the list it stands in
    def material_at(byte) = Material.at(C.pdoc_document_find_material(@pointer, byte), self)

    # @param byte [Integer] an offset of the text
    # @return [AgendaItem, nil] the item of the agenda that it stands in, in the list or in the item's heading
    def agenda_item_at(byte) = AgendaItem.at(C.pdoc_document_find_agenda_item(@pointer, byte), self)

    # @param byte [Integer] an offset of the text
    # @return [Remark, nil] the remark that it stands in, in its words or its speaker's label
    def remark_at(byte) = Remark.at(C.pdoc_document_find_remark(@pointer, byte), self)

    # @param byte [Integer] an offset of the text
    # @return [Mention, nil] the mention that it stands in
    def mention_at(byte) = annotations.mention_at(byte)

    # @param byte [Integer] an offset of the text
    # @return [Reading, nil] what the piece was taken for that it stands in
    def reading_at(byte)
      i = C.pdoc_document_find_reading(@pointer, byte)
      reading(i) unless i == C::PDOC_NO_INDEX
    end

    # @param line [Integer] from 1
    # @param column [Integer] in characters, from 1; past the line's end it is that end
    # @return [Integer] the byte of the text at which that is
    def offset_at(line, column = 1) = C.pdoc_document_line_offset(@pointer, line, column)

    # The way back from {Span#in}.
    # @param range [Range] counted in the unit, as {Span#in} gives it
    # @param unit [Symbol] `:byte`, `:code_point`, `:utf16`, `:source_byte`
    # @return [Span, nil] that passage of the text; nil where it is empty, or has no place in this document
    def span(range, unit = :byte)
      told = C.pdoc_document_convert_span_from(@pointer, Span.to_c(range), Native.number(:pdoc_unit, unit))
      Span.of(self, told)
    end

    # @return [String] the readings for a person: line, kind, rule, and the words that the piece begins with
    def explain
      readings.map do |reading|
        format("%6d  %-10s%-28s %s\n", reading.span.line, reading.kind, reading.rule, reading.text.scrub[/.*/])
      end.join
    end

    # @return [Collection<Page>] the pages that its reader gave; none for plain text
    def pages
      Collection.new(C.pdoc_document_page_count(@pointer)) do |i|
        size = FFI::MemoryPointer.new(:double, 2)
        C.pdoc_document_page_size(@pointer, i, size, size + 8)
        Page.new(*size.read_array_of_double(2)).freeze
      end
    end

    # Looks for what is named in it.
    # @param analyzer [Analyzer] whose extractors look; the one that read the document, if none is given
    # @param progress [#call] see {Analyzer#parse}
    # @yield [done, total] see {Analyzer#parse}
    # @return [Annotations]
    def annotate(analyzer: nil, progress: nil, &block)
      analyzer ||= self.analyzer
      options = analyzer.options({}, progress || block)
      made = Native.make(Counted::Annotations, :pdoc_annotations_make, analyzer, self, options, subject: self)
      Weight.tell(:annotations, text_size)
      Annotations.new(made, self, analyzer)
    end

    # @return [Annotations] what its own analyzer finds in it; looked for once
    def annotations = @annotations ||= annotate

    # @return [Collection<Mention>] the places in the text that name something
    def mentions = annotations.mentions

    # @return [Collection<Entity>] what is named
    def entities = annotations.entities

    # Walks over the document, its sittings, and of each its attendees, hand-outs, agenda and remarks; items of the
    # agenda come below their parents.
    # @param leave [#call] called with a thing after what is below it
    # @yield [node] a thing before what is below it; `:skip` leaves out what is below, `:stop` ends the walk
    # @return [Boolean] whether the walk came to its end
    def visit(leave: nil, &enter)
      calls = [enter, leave].map { |block| block && visitor(block) }
      Callbacks.during { C.pdoc_document_visit(@pointer, *calls, nil) } == C::PDOC_VISIT_ON
    end

    # @param mentions [Boolean] whether {#annotations} are told, too; without them no extractor is run
    # @param options see {Export#to_json}
    # @return [String]
    def to_json(*state, mentions: true, **options)
      mentions ? annotations.to_json(*state, **options) : super(*state, **options)
    end

    # @param io [#write]
    # @param mentions [Boolean] see {#to_json}
    # @param options see {Export#to_json}
    # @return [void]
    def write_json(io, mentions: true, **options)
      mentions ? annotations.write_json(io, **options) : super(io, **options)
    end

    # @param kind [Symbol] see {Export#table}; {#annotations} are asked for `:mentions` and `:entities`
    # @param options see {Export#table}
    # @return [String]
    def table(kind, **options) = NAMED.include?(kind) ? annotations.table(kind, **options) : super

    # @param io [#write]
    # @param kind [Symbol] see {#table}
    # @param options see {Export#table}
    # @return [void]
    def write_table(io, kind, **options) = NAMED.include?(kind) ? annotations.write_table(io, kind, **options) : super

    # @param offsets [Symbol] the unit of spans: `:byte`, `:code_point`, `:utf16`, `:source_byte`
    # @param mentions [Boolean] see {#to_json}
    # @return [Hash] what {#to_json} tells
    def to_h(offsets: :byte, mentions: true) = Shape.new(self, offsets).document(mentions ? annotations : nil)

    # What a writer is given: the document, and no annotations.
    # @api private
    def written_down = [@pointer, nil]

    # @api private
    def text_size
      length = FFI::Buffer.new(:size_t)
      C.pdoc_document_text(@pointer, length)
      length.get(:size_t, 0)
    end

    # Bytes of the text.
    # @api private
    def slice(from, count)
      text = C.pdoc_document_text(@pointer, nil)
      text.null? ? '' : text.get_bytes(from, count).force_encoding(Encoding::UTF_8).freeze
    end

    NODES = { document: 'Document', session: 'Session', attendee: 'Attendee', material: 'Material',
              agenda_item: 'AgendaItem', remark: 'Remark' }.freeze
    NAMED = %i[mentions entities].freeze
    private_constant :NODES, :NAMED

    private

    def reading(i)
      Reading.new(Native.word(:pdoc_reading_kind, C.pdoc_document_reading_kind(@pointer, i)),
                  Native.read { |length| C.pdoc_document_reading_rule(@pointer, i, length) },
                  Span.of(self, C.pdoc_document_reading_span(@pointer, i))).freeze
    end

    def visitor(block)
      Native.function(:pdoc_visit_fn) do |_user, kind, node|
        Callbacks.answer(C::PDOC_VISIT_STOP) do
          type = NODES[Native.word(:pdoc_node_kind, kind)]
          answer = block.call(type == 'Document' ? self : Policydoc.const_get(type).at(node, self)) if type
          %i[skip stop].include?(answer) ? Native.number(:pdoc_visit_result, answer) : C::PDOC_VISIT_ON
        end
      end
    end
  end
end
