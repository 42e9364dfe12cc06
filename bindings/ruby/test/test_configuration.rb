# frozen_string_literal: true

require_relative 'helper'

# Limits, tables, facts, and what goes wrong with them.
class TestConfiguration < Minitest::Test
  def test_limits
    configuration = Policydoc::Configuration.new(limits: { input: 100, diagnostics: 1 })
    assert_equal 100, configuration.limit(:input)
    assert_equal configuration, configuration.set_limit(:input, 10)
    analyzer = Policydoc::Analyzer.new(configuration)
    assert_equal 10, analyzer.limit(:input)
    assert_equal 1, analyzer.limit(:diagnostics)
    error = assert_raises(Policydoc::LimitExceededError) { analyzer.parse_string('議事要旨') }
    assert_equal 'limit-exceeded', error.name
    assert_equal Policydoc::C::PDOC_ERROR_LIMIT, error.code
    refute_empty error.message
    assert_refused { configuration.set_limit(:patience, 1) }
    assert_raises(Policydoc::InvalidArgumentError) { configuration.set_limit(:nesting, nil) }
    assert_raises(Policydoc::InvalidArgumentError) { configuration.set_limit(:input, 0) }
    assert_nil configuration.set_limit(:input, nil).limit(:input)
  end

  def test_diagnostics_that_are_dropped
    text = "#{Helper::MINUTES}（田中委員）誰だろう。\n（佐藤委員）誰だろう。\n（鈴木委員）誰だろう。\n"
    document = Policydoc::Analyzer.new(limits: { diagnostics: 1 }).parse_string(text)
    assert_equal 1, document.diagnostics.size
    assert_operator document.diagnostics_dropped, :>, 0
  end

  def test_tables
    rows = File.read(path('tests/vectors/data/roles.tsv'))
    analyzer = Policydoc::Analyzer.new(tables: { 'city/roles.tsv' => rows })
    assert_equal Policydoc.analyzer.packs.size + 1, analyzer.packs.size
    configuration = Policydoc::Configuration.new.add_table('roles.tsv', rows, replace: true)
    assert_kind_of Policydoc::Analyzer, Policydoc::Analyzer.new(configuration)
    assert_raises(Policydoc::InvalidDataError) { configuration.add_table('no-such.tsv', rows) }
    error = assert_raises(Policydoc::InvalidDataError) { Policydoc::Analyzer.new(tables: { 'roles.tsv' => "x\ty\n" }) }
    assert_equal 1, error.line
    assert_equal 0, error.offset
    case error
    in { line: 1, column: Integer, name: 'invalid-data', message: String } then pass
    end
  end

  def test_facts
    day = Class.new { def iso8601 = '2020-10-12' }.new
    told = { url: 'https://example.org/', body: '架空会議', name: 'x.txt', retrieved: '2024-02-29',
             roster: File.read(path('tests/vectors/docs/roster.txt')) }
    document = Policydoc.parse(path('tests/vectors/docs/labels-only.txt'), date: day, **told)
    told.each { |fact, value| assert_equal value, document.fact(fact) }
    assert_equal '2020-10-12', document.fact(:date)
    assert_equal '漆間', document.remarks.filter_map(&:attendee).first.name[0, 2]
    assert_equal 'text/plain', document.fact(:media_type)
    assert_raises(ArgumentError) { read(weather: 'fine') }
    assert_raises(Policydoc::InvalidArgumentError) { read(date: 'yesterday') }
  end

  def test_each_status_has_its_class
    statuses = Policydoc::C::ENUMERATIONS[:pdoc_status].values - [0]
    statuses.each do |code|
      type = Policydoc::Error.classes[code]
      name = Policydoc::C.pdoc_status_name(code)
      assert_equal "Policydoc::#{name.split('-').map(&:capitalize).join}Error", type.to_s
      error = assert_raises(type) { raise Policydoc::Error.take(code, FFI::Pointer::NULL) }
      assert_nil error.offset
      assert_nil error.line
      assert_equal name, error.name
      refute_empty error.message
    end
    assert_instance_of Policydoc::Error, Policydoc::Error.take(-4711, FFI::Pointer::NULL)
  end

  def test_a_place_of_what_is_no_text
    error = assert_raises(Policydoc::NotTextError) { Policydoc.parse_string("\x00\x01\x02\xFF\xFE\x00".b * 50) }
    refute_nil error.offset
  end

  def test_words_of_a_newer_library
    assert_equal :unknown, Policydoc::Native.word(:pdoc_remark_kind, 4711)
    assert_equal :question, Policydoc::Native.word(:pdoc_remark_kind, 2)
  end
end
