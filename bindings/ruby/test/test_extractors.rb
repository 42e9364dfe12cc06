# frozen_string_literal: true

require_relative 'helper'

# Looking for what is named, by tables, patterns, modules and blocks.
class TestExtractors < Minitest::Test
  def annotate(extractor, document = read, builtin: false)
    document.annotate(analyzer: Policydoc::Analyzer.new(extractors: [extractor], builtin_extractors: builtin))
  end

  def test_tables
    table = Policydoc::Extractor.table("type\tcanonical\talias\tfield\nservice\t広域網\t広い網\t通信\n", name: 'names')
    assert_equal 'names', table.name
    mention = annotate(table).mentions.first
    assert_equal %w[service 広い網 広域網 names], [mention.type, mention.text, mention.canonical, mention.extractor.name]
    assert_equal({ 'field' => '通信' }, mention.attributes)
    error = assert_raises(Policydoc::InvalidDataError) { Policydoc::Extractor.table("type\tname\nx\ty\n") }
    assert_equal 1, error.line
  end

  def test_patterns
    patterns = Policydoc::Extractor.patterns("quoted 「(?<mention>[^」]+)」(?<after>..)\n")
    mention = annotate(patterns).mentions.first
    assert_equal ['quoted', '広い網', { 'after' => 'とは' }], [mention.type, mention.text, mention.attributes]
    error = assert_raises(Policydoc::InvalidDataError) { Policydoc::Extractor.patterns("a b\nx (\n") }
    assert_equal 2, error.line
  end

  def test_modules
    file = built('examples/follow_up.so')
    extractor = Policydoc::Extractor.load(file)
    assert_equal 'follow-ups', extractor.name
    assert_kind_of Policydoc::Annotations, annotate(extractor)
    assert_raises(Policydoc::ModuleRefusedError) { Policydoc::Extractor.load('/no/such/module.so') }
    assert_raises(Policydoc::ModuleRefusedError) { Policydoc::Extractor.load(Policydoc.library_path) }
  end

  def test_blocks
    extractor = Policydoc::Extractor.new('quotes', version: '2', phase: :references, priority: 30) do |found|
      found.text.scan(/「([^」]+)」/) do
        found.report('quote', Regexp.last_match, group: 1, rule: 'brackets', confidence: 0.5, canonical: '網',
                                                 value: 'x', attributes: { 'length' => 3, kind: :short })
      end
    end
    assert_equal ['quotes', '2', :references, 30],
                 [extractor.name, extractor.version, extractor.phase, extractor.priority]
    mention = annotate(extractor).mentions.first
    assert_equal ['quote', '広い網', '網', 'x', 0.5, 'brackets', { 'length' => '3', 'kind' => 'short' }],
                 [mention.type, mention.text, mention.canonical, mention.value, mention.confidence, mention.rule,
                  mention.attributes]
    assert_equal extractor, mention.extractor
  end

  def test_places
    places = []
    extractor = Policydoc::Extractor.new('places') do |found|
      range = found.text.byteindex_of('総務省')
      span = found.source_span(range)
      places << span.text << found.text.byteslice(found.folded_range(span))
      places << found.report(:ministry, span, attendee: found.document.attendees.first,
                                              material: found.document.materials.first)
      places << found.report(:ministry, found.text.byteindex_of('同感'), candidates: found.document.attendees)
      places << found.report(:ministry, 999_999..1_000_000)
      places << found.limit(:mentions) << found.stopping?
      found.warn('a warning', span: span)
    end
    String.class_eval { def byteindex_of(word) = b.index(word.b).then { |at| at...at + word.bytesize } }
    document = read
    annotations = annotate(extractor, document)
    assert_equal ['総務省', '総務省', true, true, false, 10_000_000, false], places
    first, second = annotations.mentions.sort_by(&:text).reverse
    assert_equal [document.attendees[0], document.materials[0]], [first.attendee, first.material]
    assert_equal document.attendees, second.candidates.to_a
    assert_equal %i[extractor_warned mention_refused], annotations.diagnostics.map(&:code).sort
    warning = annotations.diagnostics.find { |d| d.code == :extractor_warned }
    assert_equal({ extractor: 'places', message: 'a warning' }, warning.arguments)
    assert_equal '総務省', warning.span.text
  end

  def test_scanning
    extractor = Policydoc::Extractor.new('scan') do |found|
      assert_equal 2, found.scan('member', /(..)構成員/, group: 1, rule: 'r') { |m| { canonical: m[1] } }
      assert_equal 0, found.scan('nothing', /構成員/) { nil }
    end
    assert_equal %w[徳田 徳田], annotate(extractor).mentions.map(&:canonical)
  end

  def test_groups_by_name
    extractor = Policydoc::Extractor.new('named') { |found| found.scan('m', /(?<who>..)構成員/, group: :who) }
    assert_equal %w[徳田 徳田], annotate(extractor).mentions.map(&:text)
  end

  def test_phases
    seen = nil
    before = Policydoc::Extractor.new('before') do |found|
      found.scan('member', /徳田構成員/, attendee: found.document.attendees[1], attributes: { a: 'b' })
    end
    after = Policydoc::Extractor.new('after', phase: :references) do |found|
      seen = found.mentions
      assert_equal '徳田構成員', found.text.byteslice(seen[0].folded)
    end
    document = read
    document.annotate(analyzer: Policydoc::Analyzer.new(extractors: [after, before], builtin_extractors: false))
    GC.start
    assert_equal 2, seen.size
    assert_equal ['member', '徳田構成員', '徳田', { 'a' => 'b' }],
                 [seen[1].type, seen[1].text, seen[1].attendee.name, seen[1].attributes]
    assert_equal '徳田構成員', seen[1].span.text
  end

  def test_failing
    bad = Policydoc::Extractor.new('bad') do |found|
      found.scan('x', /同感/)
      found.fail('no luck')
    end
    annotations = annotate(bad)
    assert_empty annotations.mentions
    assert_equal [{ extractor: 'bad', reason: 'no luck' }], annotations.diagnostics.map(&:arguments)
  end

  def test_what_is_wrong_with_a_block
    assert_refused { Policydoc::Extractor.new('without') }
    assert_refused { Policydoc::Extractor.new('x', phase: :later) { nil } }
    assert_raises(Policydoc::InvalidArgumentError) { Policydoc::Extractor.new('two words') { nil } }
    extractor = Policydoc::Extractor.new('x') { |found| found.report('x', 0..2, colour: 'red') }
    assert_raises(ArgumentError) { annotate(extractor) }
  end

  def test_an_extraction_is_over_with_its_block
    kept = nil
    thread_error = nil
    extractor = Policydoc::Extractor.new('keeper') do |found|
      kept = found
      thread_error = Thread.new { found.stopping? rescue $! }.value # rubocop:disable Style/RescueModifier
    end
    annotate(extractor)
    assert_kind_of ThreadError, thread_error
    assert_raises(RuntimeError) { kept.report('x', 0..2) }
    assert_raises(RuntimeError) { kept.mentions }
    assert_includes kept.text, '徳田'
    assert_equal '第３回情報政策会議 議事要旨', kept.document.title
  end
end
