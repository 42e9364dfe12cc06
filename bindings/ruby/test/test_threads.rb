# frozen_string_literal: true

require_relative 'helper'

# Any number of threads may read documents, and read in one, at once.
class TestThreads < Minitest::Test
  FILES = Dir[File.join(Helper::ROOT, 'tests/layouts/docs/*.txt')].sort.first(8)

  def test_many_threads_parse
    analyzer = Policydoc::Analyzer.new
    wanted = FILES.map { |file| analyzer.parse(file).to_json }
    threads = Array.new(8) do |i|
      Thread.new do
        FILES.rotate(i).map { |file| analyzer.parse(file) { nil }.to_json }.rotate(-i)
      end
    end
    threads.each { |thread| assert_equal wanted, thread.value }
  end

  def test_many_threads_read_one_document
    document = Policydoc.parse(FILES.first)
    wanted = JSON.generate(document.to_h)
    threads = Array.new(8) { Thread.new { Array.new(3) { JSON.generate(document.to_h) }.uniq } }
    threads.each { |thread| assert_equal [wanted], thread.value }
  end

  def test_many_threads_call_one_block
    own = Policydoc::Extractor.new('own') do |found|
      Thread.pass
      found.scan('word', /委員/)
    end
    analyzer = Policydoc::Analyzer.new(extractors: [own])
    counts = Array.new(8) do
      Thread.new { FILES.map { |file| analyzer.parse(file).mentions.count { |m| m.extractor.name == 'own' } } }
    end.map(&:value)
    assert_equal 1, counts.uniq.size
    assert_operator counts.first.sum, :>, 0
  end

  # Each thread gets the exception of its own block.
  def test_exceptions_do_not_cross
    own = Policydoc::Extractor.new('own') { raise IOError, Thread.current.name }
    analyzer = Policydoc::Analyzer.new(extractors: [own])
    threads = Array.new(8) do |i|
      Thread.new do
        Thread.current.name = "n#{i}"
        Array.new(20) do
          analyzer.parse(FILES.first).annotate
        rescue IOError => e
          e.message
        end.uniq
      end
    end
    assert_equal Array.new(8) { |i| ["n#{i}"] }, threads.map(&:value)
  end

  LONG = (Helper::MINUTES + "（徳田構成員）#{'安全の話である。' * 40}\n" * 4000).freeze

  # If Ruby's lock were held, nobody could look while the call lasts.
  def test_others_run_while_a_document_is_read
    assert_operator seen_during { Policydoc.parse_string(LONG) }, :>, 30
  end

  def test_others_run_while_a_document_is_written
    document = Policydoc.parse_string(LONG)
    assert_operator seen_during { document.to_json(mentions: false) }, :>, 30
  end

  # How often the thread that runs the block was seen inside, at best: the machine may have other things to do.
  def seen_during
    Array.new(8) do
      thread = Thread.new do
        Thread.current[:at] = :inside
        yield
        Thread.current[:at] = :over
      end
      looks = 0
      until thread[:at] == :over
        looks += 1 if thread[:at] == :inside
        Thread.pass
      end
      looks
    end.max
  end
end
