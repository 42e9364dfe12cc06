# frozen_string_literal: true

require_relative 'helper'

# Files that are no plain text.
class TestReaders < Minitest::Test
  def box(line) = [60.0, 60.0 + 20 * line, 300.0, 71.0 + 20 * line]

  def mail(&block)
    block ||= proc do |bytes, evidence|
      head, body = bytes.dup.force_encoding('UTF-8').split("\n\n", 2)
      evidence.block(:aside) { evidence.block(:paragraph) { |e| e.run(head) } }
      evidence.fact(:date, head[/\d{4}-\d\d-\d\d/])
      evidence.page(595, 842)
      body.each_line(chomp: true).with_index do |line, i|
        evidence.block(:paragraph) { evidence.run(line, box: box(i), font_size: 10.5, weight: 400) }
      end
      evidence.warn('half of it')
    end
    Policydoc::Reader.new('message', version: '1', recognize: ->(b) { b.start_with?('From:') ? 90 : 0 }, &block)
  end

  TEXT = "From: someone\nDate: 2020-10-12\n\n第３回架空会議　議事要旨\n○田中委員　賛成する。\n"

  def parse(reader, text = TEXT, **known, &block) = Policydoc::Analyzer.new(readers: [reader]).parse_string(text, **known, &block)

  def test_a_reader_in_ruby
    document = parse(mail)
    assert_equal %w[message 1], [document.reader_name, document.reader_version]
    assert_equal '2020-10-12', document.fact(:date)
    assert_equal '賛成する。', document.remarks.first.text
    assert_includes document.diagnostics.map(&:code), :reader_warned
    refute_includes document.text, 'someone'
    assert_equal [[595.0, 842.0]], document.pages.map(&:to_a)
    boxes = document.remarks.first.span.boxes
    assert_equal 0, boxes.first.page
    assert_in_delta 80.0, boxes.first.top
    assert_equal %w[message], document.analyzer.readers.map(&:name)
  end

  def test_what_the_caller_told_is_known
    known = nil
    reader = mail { |_bytes, evidence| known = [evidence.known(:body), evidence.known(:url), evidence.limit(:pages)] }
    parse(reader, body: '架空会議')
    assert_equal ['架空会議', nil, 20_000], known
  end

  def test_exceptions
    error = IOError.new('x')
    assert_same error, assert_raises(IOError) { parse(mail { raise error }) }
    refusing = Policydoc::Reader.new('refusing', recognize: ->(_bytes) { raise error }) { nil }
    assert_same error, assert_raises(IOError) { parse(refusing) }
    odd = Policydoc::Reader.new('odd', recognize: ->(_bytes) { :perhaps }) { nil }
    assert_raises(TypeError) { parse(odd) }
    assert_equal 3, (catch(:out) { parse(mail { throw :out, 3 }) })
  end

  def test_failing
    error = assert_raises(Policydoc::UnreadableFileError) { parse(mail { |_b, e| e.fail('it is torn', offset: 3) }) }
    assert_includes error.message, 'it is torn'
    assert_equal 3, error.offset
  end

  def test_a_limit_leaves_the_block
    reached = 0
    reader = mail do |_bytes, evidence|
      10.times do
        evidence.page(1, 1)
        reached += 1
      end
    end
    analyzer = Policydoc::Analyzer.new(readers: [reader], limits: { pages: 3 })
    assert_raises(Policydoc::LimitExceededError) { analyzer.parse_string(TEXT) }
    assert_operator reached, :<, 10
  end

  def test_evidence_is_over_with_its_block
    kept = nil
    parse(mail { |_bytes, evidence| kept = evidence })
    assert_raises(RuntimeError) { kept.page(1, 1) }
  end

  def test_running_a_reader
    events = []
    mail.run(TEXT) { |*event| events << event }
    assert_includes events, [:begin, :aside, 0]
    assert_includes events, [:page, 595.0, 842.0]
    assert_includes events, [:fact, :date, '2020-10-12']
    assert_includes events, [:warn, 'half of it']
    run = events.find { |event| event[0] == :run && event[1] == '○田中委員　賛成する。' }
    assert_equal({ flags: [], weight: 400, font_size: 10.5, box: box(1) }, run[2])
    error = IOError.new
    assert_same error, assert_raises(IOError) { mail.run(TEXT) { raise error } }
  end

  def test_what_is_special_about_a_run
    reader = mail do |_bytes, evidence|
      evidence.block(:paragraph) do
        evidence.run('字', flags: %i[hidden ruby])
        evidence.line_break
      end
    end
    events = []
    reader.run(TEXT) { |*event| events << event }
    assert_equal %i[ruby hidden], events.find { |e| e[0] == :run }[2][:flags]
    assert_includes events, [:line_break]
  end

  def test_modules
    reader = Policydoc::Reader.load(built('readers/html.so'))
    assert_equal 'html', reader.name
    page = "<!DOCTYPE html><title>x</title><h1>第３回架空会議　議事要旨</h1><p>○田中委員　賛成する。</p>\n"
    assert_equal '賛成する。', parse(reader, page).remarks.first.text
    assert_raises(Policydoc::ModuleRefusedError) { Policydoc::Reader.load('/no/such/module.so') }
  end

  def test_the_readers_that_are_installed
    built('readers/html.so')
    page = "<!DOCTYPE html><title>x</title><h1>第３回架空会議　議事要旨</h1><p>○田中委員　賛成する。</p>\n"
    assert_equal 'html', Policydoc.parse_string(page).reader_name
    refute_includes Policydoc.analyzer.readers.map(&:name), 'pdf'
  end

  def test_without_a_reader
    error = assert_raises(Policydoc::NoReaderError) { Policydoc::Analyzer.new.parse_string("PK\x03\x04".b * 50) }
    assert_equal 'no-reader', error.name
  end
end
