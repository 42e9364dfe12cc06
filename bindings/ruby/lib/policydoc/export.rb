# frozen_string_literal: true

module Policydoc
  # Writing down a document, alone or with its annotations. The same document gives the same bytes, always.
  module Export
    # @param offsets [Symbol] the unit of spans: `:byte`, `:code_point`, `:utf16`, `:source_byte`
    # @param line [Boolean] all on one line, for JSON Lines
    # @param language [Symbol] of the messages of diagnostics: `:english` or `:japanese`
    # @return [String] JSON by doc/schema/policydoc-1.schema.json, ending in a line feed
    def to_json(*_state, offsets: :byte, line: false, language: :english)
      made json_writer(offsets, line, language)
    end

    # Writes the same to an IO, in portions.
    # @param io [#write]
    # @return [void]
    def write_json(io, offsets: :byte, line: false, language: :english)
      written io, json_writer(offsets, line, language)
    end

    # @param kind [Symbol] what the rows are: `:sessions`, `:attendees`, `:materials`, `:agenda`, `:remarks`; of
    #   annotations `:mentions` and `:entities`, too
    # @param format [Symbol] `:csv` or `:tsv`
    # @param head [Boolean] whether the row of column names goes first
    # @param bom [Boolean] whether U+FEFF goes first, which tells some spreadsheets that it is UTF-8
    # @param offsets [Symbol] see {#to_json}
    # @return [String]
    def table(kind, format: :csv, head: true, bom: false, offsets: :byte)
      made table_writer(kind, format, offsets, head, bom)
    end

    # Writes the same to an IO, in portions.
    # @param io [#write]
    # @return [void]
    def write_table(io, kind, format: :csv, head: true, bom: false, offsets: :byte)
      written io, table_writer(kind, format, offsets, head, bom)
    end

    private

    def writer(offsets, format, **flags)
      writer = Native.make(Counted::Writer, :pdoc_writer_make, nil)
      Native.perform(:pdoc_writer_set_offsets, writer, Native.number(:pdoc_unit, offsets))
      Native.perform(:pdoc_writer_set_format, writer, Native.number(:pdoc_format, format),
                     Native.flags(:pdoc_writer_flags, flags))
      writer
    end

    def json_writer(offsets, line, language)
      writer = writer(offsets, :json, line: line)
      Native.perform(:pdoc_writer_set_language, writer, Native.number(:pdoc_language, language))
      writer
    end

    def table_writer(kind, format, offsets, head, bom)
      writer = writer(offsets, format, head: head, bom: bom)
      Native.perform(:pdoc_writer_set_table, writer, Native.number(:pdoc_table_kind, kind))
      writer
    end

    def made(writer)
      Native.contents(Native.make(Counted::Buffer, :pdoc_writer_make_buffer, writer, *written_down))
    end

    def written(io, writer)
      sink = Native.function(:pdoc_sink_fn) do |_user, bytes, count|
        Callbacks.answer do
          io.write(bytes.get_bytes(0, count).force_encoding(Encoding::UTF_8))
          C::PDOC_OK
        end
      end
      Native.perform(:pdoc_writer_write, writer, *written_down, sink, nil)
    end
  end
end
