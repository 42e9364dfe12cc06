# frozen_string_literal: true

module Policydoc
  # One body of a sitting, with what it belongs to, the highest first, and N of its 第N回.
  Body = Struct.new(:name, :parents, :number)

  # One sitting that a document reports.
  class Session < Part
    numbered 's'
    string :title, "its title, line breaks joined; of the first sitting mostly the document's"
    string :body, "the meeting's name without its parent body, number and document kind"
    string :parent_body, 'what the body belongs to'
    integer :number, 'N of 第N回', none: -1
    string :date, 'the day, ISO 8601: `"2020-10-12"`'
    string :start_time, 'local time, 24 hours: `"16:00"`'
    string :end_time, 'local time, 24 hours'
    string :venue, 'the place as printed, also when it is none (オンライン)'
    many :attendees, 'Attendee', 'in the order of the list, those who spoke without being on it last', c: 'attendee'
    many :materials, 'Material', 'the hand-outs', c: 'material'
    many :agenda, 'AgendaItem', 'the tree in its order: an item, then those below it', c: 'agenda_item'
    many :remarks, 'Remark', 'in the order of the text', c: 'remark'
    also :bodies, :questions

    # @return [Collection<Body>] the bodies of a joint meeting; the first is {#body}
    def bodies
      Collection.new(C.pdoc_session_body_count(@pointer)) do |i|
        name = Native.read { |length| C.pdoc_session_body_at(@pointer, i, length) }
        number = C.pdoc_session_body_number(@pointer, i)
        Body.new(name, parents_of_body(i), number.negative? ? nil : number).freeze
      end
    end

    # @param field [Symbol] `:title`, `:date`, `:start_time`, `:end_time` or `:venue`
    # @return [Span, nil] where a field of the head stands
    def span(field) = Span.of(document, C.pdoc_session_span(@pointer, Native.number(:pdoc_session_field, field)))

    # @param field [Symbol] see {#span}
    # @return [Collection<Span>] the parts of that which are its own; empty where all of it is
    def pieces(field)
      number = Native.number(:pdoc_session_field, field)
      Collection.new(C.pdoc_session_piece_count(@pointer, number)) do |i|
        Span.of(document, C.pdoc_session_piece_at(@pointer, number, i))
      end
    end

    # @return [Array<Remark>] the remarks that ask
    def questions = remarks.select(&:question?)

    private

    def parents_of_body(i)
      Array.new(C.pdoc_session_body_parent_count(@pointer, i)) do |j|
        Native.read { |length| C.pdoc_session_body_parent_at(@pointer, i, j, length) }
      end.freeze
    end
  end

  # One person of a session.
  class Attendee < Part
    numbered 'a'
    string :name, "the person's name alone, as printed"
    string :name_reading, 'how the name is read, where the list prints it'
    string :group, 'the heading that the person stands under'
    string :role, 'the role in this meeting: 座長, 構成員'
    string :affiliation, 'the organisation'
    string :position, 'the post in it'
    word :attendance, '`:present`, `:absent`, `:remote`, `:represented` or `:unknown`', of: :pdoc_attendance
    string :proxy_for, 'the name of the person for whom this one came'
    one :represents, 'Attendee', 'for whom this one came; nil where that is nobody of the list or not certain'
    one :represented_by, 'Attendee', 'who came for this one; nil where that is nobody of the list or not certain'
    flag :listed, 'whether the attendance list has the person, who else only spoke'
    one :session, 'Session', 'the sitting'
    several :remarks, 'Remark', 'what the person said, in the order of the text', c: 'remark'
    include Placed

    # @return [Collection<Mention>] where the person is meant, by the document's own annotations
    def mentions = document.annotations.mentions_of(self)
  end

  # One hand-out.
  class Material < Part
    numbered 'm'
    string :label, 'in half-width without spaces: 資料26-1'
    string :title, 'its title'
    one :session, 'Session', 'the sitting'
    include Placed

    # @return [Collection<Mention>] where it is referred to, by the document's own annotations
    def mentions = document.annotations.mentions_of(self)
  end

  # One item of the agenda.
  class AgendaItem < Part
    numbered 'g'
    string :label, 'its mark with brackets, folded, without a full stop: (1), ア, 議事1'
    string :title, 'its words'
    integer :level, '1 at the top'
    one :parent, 'AgendaItem', 'the item above; nil at the top'
    strings :presenters, 'the labels in the bracket that names who presents it', c: 'presenter'
    span :heading_span, 'its heading in the proceedings; nil where it has none'
    spans :heading_pieces, 'the parts of that which are its own; empty where all of it is', c: 'heading_piece'
    several :children, 'AgendaItem', 'the items right below it', c: 'child'
    several :remarks, 'Remark', 'the remarks that stand under it and under no item below', c: 'remark'
    one :session, 'Session', 'the sitting'
    include Placed
  end

  # One thing that was said or done.
  class Remark < Part
    numbered 'r'
    word :kind, '`:statement`, `:question`, `:answer`, `:procedure` or `:unknown`', of: :pdoc_remark_kind, c: 'kind_of'
    string :speaker, "the speaker's label as printed, without the mark"
    string :text, "what was said: the source's characters, line wraps joined, without the label"
    one :attendee, 'Attendee', 'who that is; nil where it is nobody of the list or not certain'
    many :candidates, 'Attendee', 'who it may be where that is not certain', c: 'candidate'
    one :agenda_item, 'AgendaItem', 'the deepest item of the agenda that it stands under'
    one :reply_to, 'Remark', 'the question that an answer replies to'
    several :answers, 'Remark', 'the answers that reply to it', c: 'answer'
    spans :paragraphs, 'its paragraphs; at least one', c: 'paragraph'
    span :label_span, "the speaker's label and its mark; nil where there is none"
    spans :label_pieces, 'the parts of that which are its own; empty where all of it is', c: 'label_piece'
    one :session, 'Session', 'the sitting'
    include Placed
    also :mentions

    # @return [Boolean]
    def question? = kind == :question

    # @return [Boolean]
    def answer? = kind == :answer

    # @return [Collection<Mention>] what is named in it, by the document's own annotations
    def mentions = document.annotations.mentions_of(self)
  end
end
