# frozen_string_literal: true

module Policydoc
  # Something that the library has to say about a document.
  class Diagnostic < Part
    word :code, 'what it says: `:speaker_not_listed` …; `:unknown` for a code of a newer library',
         of: :pdoc_diagnostic_code, c: 'code_of'
    word :severity, '`:note` (nothing is wrong with the result) or `:warning`', of: :pdoc_severity
    span :span, 'where; nil where it has no place'
    also :name, :message, :arguments

    # @return [String] the fixed name of its code: `"speaker-not-listed"`
    def name = C.pdoc_diagnostic_code_name(C.pdoc_diagnostic_code_of(@pointer))

    # @param language [Symbol] `:english` or `:japanese`
    # @return [String] one sentence for a person, without a full stop
    def message(language = :english)
      number = Native.number(:pdoc_language, language)
      Native.read { |length| C.pdoc_diagnostic_message(@pointer, number, length) }
    end
    alias to_s message

    # @return [Hash{Symbol => String}] what the message is filled with; those that are absent are left out
    def arguments
      Array.new(C.pdoc_diagnostic_argument_count(@pointer)) do |i|
        value = Native.read { |length| C.pdoc_diagnostic_argument_at(@pointer, i, length) }
        [C.pdoc_diagnostic_argument_name(@pointer, i).to_sym, value]
      end.to_h.compact
    end
  end

  # What a piece of the text was taken for: its kind (`:title`, `:heading`, `:remark` …), the rule that decided, and
  # where it stands.
  Reading = Struct.new(:kind, :rule, :span) do
    # @return [String] the text of the piece
    def text = span.text
  end
end
