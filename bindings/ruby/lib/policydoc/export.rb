# frozen_string_literal: true

module Policydoc
  # Writing down a document, alone or with its annotations. The same document gives the same bytes, always.
  module Export
    # @param offsets [Symbol] the unit of spans: `:byte`, `:code_point`, `:utf16`, `:source_byte`
    # @param line [Boolean] all on one line, for JSON Lines
    # @param language [Symbol] of the messages of diagnostics: `:english` or `:japanese`
    # @return [String] JSON by doc/schema/policydoc-1.schema.json, ending in a line feed
    def to_json(*_state, offsets: :byte, line: false, language: :english)
      made :json, *json_options(offsets, line, language)
    end

    # Writes the same to an IO, in portions.
    # @param io [#write]
    # @return [void]
    def write_json(io, offsets: :byte, line: false, language: :english)
      written io, :json, *json_options(offsets, line, language)
    end

    # @param kind [Symbol] what the rows are: `:sessions`, `:attendees`, `:materials`, `:agenda`, `:remarks`; of
    #   annotations `:mentions` and `:entities`, too
    # @param format [Symbol] `:csv` or `:tsv`
    # @param head [Boolean] whether the row of column names goes first
    # @param bom [Boolean] whether U+FEFF goes first, which tells some spreadsheets that it is UTF-8
    # @param offsets [Symbol] see {#to_json}
    # @return [String]
    def table(kind, format: :csv, head: true, bom: false, offsets: :byte)
      made :table, *table_options(kind, format, offsets, head, bom)
    end

    # Writes the same to an IO, in portions.
    # @param io [#write]
    # @return [void]
    def write_table(io, kind, format: :csv, head: true, bom: false, offsets: :byte)
      written io, :table, *table_options(kind, format, offsets, head, bom)
    end

    private

    def json_options(offsets, line, language)
      japanese = Native.number(:pdoc_language, language) == C::PDOC_LANGUAGE_JAPANESE
      [Native.number(:pdoc_unit, offsets), Native.flags(:pdoc_json_flags, line: line, japanese: japanese)]
    end

    def table_options(kind, format, offsets, head, bom)
      [Native.number(:pdoc_table_kind, kind), Native.number(:pdoc_table_format, format),
       Native.number(:pdoc_unit, offsets), Native.flags(:pdoc_table_flags, head: head, bom: bom)]
    end

    def made(what, *options)
      Native.contents(Native.make(Counted::Buffer, :"#{self.class.prefix}_make_#{what}", @pointer, *options))
    end

    def written(io, what, *options)
      sink = Native.function(:pdoc_sink_fn) do |_user, bytes, count|
        Callbacks.answer do
          io.write(bytes.get_bytes(0, count).force_encoding(Encoding::UTF_8))
          C::PDOC_OK
        end
      end
      Native.perform(:"#{self.class.prefix}_write_#{what}", @pointer, *options, sink, nil)
    end
  end
end
