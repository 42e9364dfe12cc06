# frozen_string_literal: true

require_relative 'helper'

# What a Ruby program sees.
class TestInterface < Minitest::Test
  def test_questions_and_answers
    pairs = briefing.questions.map { |question| [question.text, question.answers.map(&:text)] }
    assert_equal 3, pairs.size
    assert_equal %w[対象になる。 ただし、市町村が条例で集会所と定めたものに限られる。], pairs[1][1]
    document = briefing
    document.questions.each { |question| question.answers.each { |answer| assert_equal question, answer.reply_to } }
    assert_equal document.questions, document.sessions.first.questions
    assert_empty document.questions.first.answers.first.answers
  end

  def test_what_refers_to_a_thing
    document = Policydoc.parse(path('examples/minutes/working-group-summary.txt'))
    remarks = document.remarks.to_a
    assert_equal document.sessions.flat_map { |session| session.remarks.to_a }, remarks
    document.attendees.each { |person| assert_equal remarks.select { |one| one.attendee == person }, person.remarks.to_a }
    document.agenda.each do |item|
      assert_equal remarks.select { |one| one.agenda_item == item }, item.remarks.to_a
      assert_equal document.agenda.select { |one| one.parent == item }, item.children.to_a
    end
    assert_operator document.attendees.sum { |person| person.remarks.size }, :>, 3
  end

  def test_what_stands_at_an_offset
    document = Policydoc.parse(path('examples/minutes/working-group-summary.txt'))
    { remarks: :remark_at, attendees: :attendee_at, materials: :material_at, agenda: :agenda_item_at, mentions: :mention_at,
      readings: :reading_at }.each do |list, finder|
      refute_empty document.public_send(list)
      document.public_send(list).each { |one| assert_equal one, document.public_send(finder, one.span.start) }
      assert_nil document.public_send(finder, document.text.bytesize + 5)
    end
    labelled = document.remarks.select(&:label_span)
    labelled.each { |remark| assert_equal remark, document.remark_at(remark.label_span.start) }
    refute_empty labelled
    assert_equal document.mentions.first, document.annotations.mention_at(document.mentions.first.span.end - 1)
  end

  def test_offsets_back
    document = read("𠮷\n一二\n")
    %i[byte code_point utf16 source_byte].each do |unit|
      span = document.span(5...11)
      assert_equal span, document.span(span.in(unit), unit)
    end
    assert_equal '一', document.span(2...3, :code_point).text
    assert_nil document.span(3...3)
    assert_equal [0, 5, 8, 4], [document.offset_at(1), document.offset_at(2), document.offset_at(2, 2), document.offset_at(1, 9)]
  end

  def test_errors_tell_input_limit_and_japanese
    error = assert_raises(Policydoc::InvalidDataError) do
      Policydoc::Analyzer.new(tables: { 'town/roles.tsv' => "role\tkind\nx\tchair\tmore\n" })
    end
    assert_equal ['town/roles.tsv', nil, 2], [error.input, error.limit, error.line]
    assert_equal error.message, error.message_in(:english)
    assert_includes error.message_in(:japanese), '見出し行'
    error = assert_raises(Policydoc::LimitExceededError) { Policydoc::Analyzer.new(limits: { input: 3 }).parse_string('12345') }
    assert_equal [nil, :input], [error.input, error.limit]
    assert_match(/上限の3バイト/, error.message_in(:japanese))
    case error
    in { limit: :input, input: nil } then pass
    end
  end

  def test_attributes_by_key
    things = Policydoc::Extractor.patterns("thing (?<what>資料)(?<number>[0-9])\n")
    analyzer = Policydoc::Analyzer.new(extractors: [things], builtin_extractors: false)
    mention = analyzer.parse_string('○会長　資料3を見る。').mentions.first
    assert_equal({ 'what' => '資料', 'number' => '3' }, mention.attributes)
    assert_equal %w[資料 3], [mention.attribute('what'), mention.attribute(:number)]
    assert_nil mention.attribute(:nothing)
  end

  def test_versions_that_run
    assert_equal Policydoc.components.keys, Policydoc.analyzer.components.keys
    assert(Policydoc.analyzer.components.each_value.none?(&:empty?))
  end

  def test_paths_and_ios
    file = path('examples/minutes/briefing-questions.txt')
    wanted = Policydoc.parse(file).to_json
    assert_equal wanted, Policydoc.parse(Pathname.new(file)).to_json
    assert_equal wanted, File.open(file, 'rb') { |io| Policydoc.parse(io) }.to_json
    assert_equal wanted, Policydoc.parse_string(File.binread(file), name: File.basename(file)).to_json
    assert_nil Policydoc.parse(StringIO.new(File.read(file))).fact(:name)
    assert_raises(Errno::ENOENT) { Policydoc.parse('/no/such/file') }
  end

  def test_encodings_of_strings
    skip unless Policydoc.feature?(:encodings)
    japanese = Helper::MINUTES.encode(Encoding::Windows_31J)
    document = Policydoc.parse_string(japanese)
    assert_equal Helper::MINUTES, document.text
    assert_equal 'Shift_JIS', document.encoding
    assert_equal japanese.b, document.source
    assert_raises(Policydoc::NotTextError) { Policydoc.parse_string(Helper::MINUTES, encoding: 'no-such') }
  end

  def test_strings_are_frozen_utf8
    document = briefing
    [document.title, document.text, document.remarks[0].text, document.entities[0].canonical, document.to_json,
     document.attendees[0].name, document.diagnostics.map(&:message)].flatten.each do |string|
      assert string.frozen?
      assert_equal Encoding::UTF_8, string.encoding
      assert string.valid_encoding?
    end
    assert_equal Encoding::BINARY, document.source.encoding
  end

  def test_a_nul_inside_a_string
    document = read("議事要旨\n○田中委員　賛成\0する。\n")
    assert_includes document.text, "\0"
    assert_includes document.remarks.first.text, "賛成\uFFFDする。"
  end

  def test_collections
    list = briefing.sessions.first.attendees
    assert_kind_of Enumerable, list
    assert_equal list.size, list.count
    assert_equal list.to_a.last, list[-1]
    assert_equal list.to_a[1..2], list[1..2]
    assert_equal list.to_a[1, 2], list[1, 2]
    assert_equal list.to_a.last(2), list.last(2)
    assert_nil list[list.size]
    assert_nil list[-list.size - 1]
    assert_equal list, list.each.to_a
    assert_equal list.first(2), list.lazy.first(2)
    assert_equal list.size, list.each.size
    assert list.frozen?
    refute list.empty?
  end

  def test_pattern_matching
    found = briefing.remarks.filter_map do |remark|
      case remark
      in { kind: :question, speaker: String => speaker, answers: [first, *] } then [speaker, first.text]
      else nil
      end
    end
    assert_equal 3, found.size
    assert_equal '綾部委員', found[0][0]
    case briefing
    in { kind: :summary, sessions: [{ number: 1, date: date, bodies: [body] }] }
      assert_equal '2022-05-20', date
      assert_equal 1, body.number
    end
    case briefing.remarks[0].span
    in [Integer => from, Integer => to] then assert_operator from, :<, to
    end
    case briefing.remarks[0].span
    in { line: Integer => line } then assert_operator line, :>, 1
    end
    refute_operator({ nothing: 1 }.keys, :==, briefing.deconstruct_keys([:nothing]).keys)
  end

  def test_equality
    a = briefing
    assert_equal a.remarks[0], a.remarks[0]
    refute_equal a.remarks[0], a.remarks[1]
    refute_equal a.remarks[0], briefing.remarks[0]
    assert_equal 1, [a.remarks[0], a.remarks[0]].uniq.size
    assert_equal a.remarks[0].session.document, a
    assert_equal a.remarks[1].span, a.remarks[1].span
    assert_equal 1, [a.remarks[1].span, a.remarks[1].span].uniq.size
    assert_equal a, a.annotations.document
    assert_equal Policydoc.analyzer, a.analyzer
    assert_equal a.analyzer, a.annotations.analyzer
  end

  def test_spans
    document = read
    remark = document.remarks.first
    assert_equal [remark.span.start, remark.span.end], remark.span.to_a
    assert_equal 7, remark.span.line
    assert_equal 2, remark.label_span.column
    assert_equal 'UTF-8', document.encoding
    assert_equal remark.span.in(:byte), remark.span.in(:source_byte)
    assert_equal remark.span.in(:code_point), remark.span.in(:utf16)
    assert_nil document.sessions.first.span(:venue)
    assert_includes document.sessions.first.span(:date).text, '令和２年１０月１２日'
    assert_refused { remark.span.in(:words) }
    assert_empty remark.span.boxes
  end

  def test_beyond_the_plane
    document = read("議事要旨\n𠮷野委員）𩸽の話である。\n")
    span = document.remarks.first.span
    refute_equal span.in(:utf16), span.in(:code_point)
    assert_equal span.text, document.text[span.characters]
  end

  def test_people_and_agenda
    document = Policydoc.parse(path('examples/minutes/working-group-summary.txt'))
    proxy = document.attendees.find(&:proxy_for)
    assert_equal '楢林', proxy.proxy_for
    assert proxy.listed?
    proxy.represents.then { |absent| assert_equal proxy, absent.represented_by if absent }
    refute_nil document.sessions.first.title
    assert_equal true, proxy.listed
    item = document.agenda.find { |g| g.remarks.any? }
    assert_includes item.remarks, document.remarks.find { |r| r.agenda_item == item }
    assert_equal document.agenda.select { |g| g.parent == item }, item.children
    speaker = document.remarks.filter_map(&:attendee).first
    assert_includes speaker.remarks.map(&:attendee), speaker
    assert_equal document.mentions.select { |m| m.attendee == speaker }, speaker.mentions.to_a
    material = document.materials.find { |m| m.mentions.any? }
    assert_equal [material], material.mentions.map(&:material).uniq
    remark = document.remarks.find { |r| r.mentions.any? }
    assert_equal [remark], remark.mentions.map(&:remark).uniq
    assert_raises(ArgumentError) { document.annotations.mentions_of(briefing.remarks[0]) }
    assert_refused { document.annotations.mentions_of(document.sessions[0]) }
  end

  def test_what_a_document_says_of_itself
    document = read("#{Helper::MINUTES}（田中委員）誰だろう。\n")
    diagnostic = document.diagnostics.find { |d| d.code == :speaker_not_listed }
    assert_equal 'speaker-not-listed', diagnostic.name
    assert_equal :note, diagnostic.severity
    assert_equal({ speaker: '田中委員' }, diagnostic.arguments)
    assert_includes diagnostic.message, '田中'
    refute_equal diagnostic.message, diagnostic.message(:japanese)
    assert_equal diagnostic.message, diagnostic.to_s
    assert_equal document.text.byteslice(diagnostic.span.bytes), diagnostic.span.text
    assert_equal 0, document.diagnostics_dropped
    assert_includes document.readings.map(&:kind), :remark
    assert document.readings.all? { |reading| reading.rule && document.text.include?(reading.text) }
    assert_includes document.explain, 'attendee'
    assert_equal document.readings.size, document.explain.lines.size
    assert_equal %w[text], [document.reader_name]
    assert_equal Policydoc.library_version, document.reader_version
    assert_empty document.pages
  end

  def test_residue
    document = read(Helper::MINUTES.sub('日時：', "※※ xx ※※\n日時："))
    refute_empty document.residue
    document.residue.each { |span| assert_equal document.text.byteslice(span.bytes), span.text }
    assert_operator document.understood, :<, 1
  end

  def test_entities
    document = briefing
    entity = document.entities.find { |e| e.type == 'organization' }
    assert_equal entity, entity.mentions.first.entity
    mention = entity.mentions.first
    assert_equal mention, document.mentions[mention.index]
    assert_equal document.annotations, mention.annotations
    assert_includes document.analyzer.extractors.map(&:name), mention.extractor.name
    assert_kind_of Hash, mention.attributes
    assert_operator mention.confidence, :>, 0
  end

  def test_writing
    document = briefing
    io = StringIO.new
    document.write_json(io, line: true, offsets: :code_point)
    assert_equal document.to_json(line: true, offsets: :code_point), io.string
    assert_equal 1, io.string.lines.size
    assert_includes document.to_json(language: :japanese, mentions: false), '"mentions": []'
    assert_equal 'codepoint', JSON.parse(JSON.generate({ it: document }))['it']['offsets'].sub('byte', 'codepoint')
    assert_equal document.table(:remarks), StringIO.new.tap { |out| document.write_table(out, :remarks) }.string
    assert_equal document.remarks.size + 1, document.table(:remarks, format: :tsv).lines.size
    assert_equal document.entities.size, document.table(:entities, format: :tsv, head: false).lines.size
    assert document.table(:sessions, bom: true).start_with?("\uFEFF")
    assert_refused { document.table(:chairs) }
    error = assert_raises(Policydoc::InvalidArgumentError) { Policydoc.parse_string('x', date: 'yesterday') }
    assert_equal 'invalid-argument', error.name
  end

  def test_visit
    document = Policydoc.parse(path('tests/layouts/docs/two-sessions.txt'))
    met = []
    left = []
    assert document.visit(leave: ->(node) { left << node }) { |node| met << node }
    assert_equal document, met.first
    assert_equal document, left.last
    assert_equal met.size, left.size
    assert_equal document.remarks, met.grep(Policydoc::Remark)
    assert_equal document.agenda, met.grep(Policydoc::AgendaItem)
    skipped = []
    assert(document.visit { |node| skipped << node and node.is_a?(Policydoc::Session) ? :skip : nil })
    assert_equal 1 + document.sessions.size, skipped.size
    refute(document.visit { |node| node.is_a?(Policydoc::Session) ? :stop : nil })
    assert_equal 7, (catch(:found) { document.visit { throw :found, 7 } })
  end

  def test_inspect_is_short
    document = briefing
    things = [document, document.sessions[0], document.attendees[0], document.remarks[0], document.remarks[0].span,
              document.mentions[0], document.entities[0], document.annotations, document.analyzer, document.sessions,
              document.analyzer.extractors[0], document.diagnostics[0], document.agenda[0]]
    things.compact.each { |thing| assert_operator thing.inspect.size, :<, 600 }
    assert_includes document.remarks[0].inspect, 'Policydoc::Remark'
  end

  def test_the_library
    assert_equal Policydoc::VERSION, Policydoc.library_version
    assert_equal Policydoc.library_version, Policydoc.components['policydoc']
    assert Policydoc.feature?(:json)
    refute Policydoc.feature?('no such')
    assert_includes Policydoc.features, 'json'
    assert(Policydoc.features.all? { |name| Policydoc.feature?(name) })
    assert_includes Policydoc.tables, 'roles.tsv'
    assert_path_exists Policydoc.library_path
    assert_includes Policydoc.analyzer.packs.map(&:name), 'builtin'
  end
end
