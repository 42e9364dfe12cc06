# frozen_string_literal: true

require_relative 'helper'

# What happens in blocks that the library calls: nothing leaves them through C, and all of it arrives.
class TestCallbacks < Minitest::Test
  class Own < Exception; end # rubocop:disable Lint/InheritException

  LONG = (Helper::MINUTES + "（徳田構成員）#{'安全の話である。' * 40}\n" * 1500).freeze

  def setup = @analyzer = Policydoc::Analyzer.new

  def failing(&block) = Policydoc::Analyzer.new(extractors: [Policydoc::Extractor.new('failing', &block)])

  def test_progress
    seen = []
    document = Policydoc.parse_string(LONG) { |done, total| seen << [done, total] }
    assert_operator seen.size, :>, 2
    assert_equal seen.map(&:first).sort, seen.map(&:first)
    assert(seen.all? { |done, total| total.zero? || done <= total })
    more = []
    document.annotate(progress: ->(done, total) { more << [done, total] })
    refute_empty more
    seen.clear
    Policydoc.parse(StringIO.new(LONG), progress: ->(*place) { seen << place })
    refute_empty seen
  end

  def test_cancelling
    assert_raises(Policydoc::CancelledError) { Policydoc.parse_string(LONG) { :cancel } }
    document = Policydoc.parse_string(LONG)
    assert_raises(Policydoc::CancelledError) { document.annotate { :cancel } }
  end

  def test_the_same_exception_comes_out
    [IOError.new('x'), Own.new('y'), NoMemoryError.new, SystemExit.new(3)].each do |thrown|
      caught = assert_raises(thrown.class) { Policydoc.parse_string(LONG) { raise thrown } }
      assert_same thrown, caught
      document = read
      caught = assert_raises(thrown.class) { document.annotate(analyzer: failing { raise thrown }) }
      assert_same thrown, caught
      assert_nil caught.cause
    end
  end

  def test_the_backtrace_is_that_of_the_block
    line = __LINE__ + 1
    error = assert_raises(IOError) { Policydoc.parse_string(LONG) { raise IOError } }
    assert_includes error.backtrace.first, "#{File.basename(__FILE__)}:#{line}"
  end

  def test_throw
    assert_equal 42, (catch(:out) { Policydoc.parse_string(LONG) { throw :out, 42 } })
    assert_equal 43, (catch(:out) { read.annotate(analyzer: failing { throw :out, 43 }) })
    assert_raises(UncaughtThrowError) { Policydoc.parse_string(LONG) { throw :nobody } }
  end

  def leaving = Policydoc.parse_string(LONG) { return 1 }

  # A block cannot go on behind a call that is still in C; it is told so.
  def test_break_and_return
    assert_raises(LocalJumpError) { Policydoc.parse_string(LONG) { break 5 } }
    assert_raises(LocalJumpError) { leaving }
  end

  def test_fibers
    error = nil
    fiber = Fiber.new do
      Policydoc.parse_string(LONG) { Fiber.yield 1 }
    rescue FiberError => e
      error = e
      :over
    end
    assert_equal :over, fiber.resume
    assert_match(/fiber/, error.message)
    numbers = [1, 2, 3].each
    read.annotate(analyzer: failing { numbers.next })
    assert_equal 2, numbers.next
  end

  # Without a block too: what other threads send arrives while the library works. The text is long enough that a busy
  # machine does not make the two that are cancelled as slow as two that are not.
  def test_timeout
    huge = LONG * 48
    started = Process.clock_gettime(Process::CLOCK_MONOTONIC)
    assert_raises(Timeout::Error) { Timeout.timeout(0.05) { Policydoc.parse_string(huge) } }
    assert_raises(IOError) { Timeout.timeout(0.05, IOError) { Policydoc.parse_string(huge) } }
    cancelled = Process.clock_gettime(Process::CLOCK_MONOTONIC) - started
    started = Process.clock_gettime(Process::CLOCK_MONOTONIC)
    Policydoc.parse_string(huge)
    assert_operator cancelled, :<, 2 * (Process.clock_gettime(Process::CLOCK_MONOTONIC) - started)
  end

  def test_a_thread_that_is_killed
    inside = Queue.new
    thread = Thread.new do
      Policydoc.parse_string(LONG) { inside << sleep }
      inside << :not_reached
    end
    Thread.pass until thread.status == 'sleep'
    thread.kill
    assert_same thread, thread.join(5)
    assert_empty inside
    thread = Thread.new { Policydoc.parse_string(LONG) { Thread.exit } && inside << :not_reached }
    assert_same thread, thread.join(5)
    assert_empty inside
  end

  def test_a_call_within_a_call
    titles = []
    Policydoc.parse_string(LONG) do
      titles << read.title
      assert_raises(IOError) { Policydoc.parse_string(LONG) { raise IOError } }
    end
    assert_equal ['第３回情報政策会議 議事要旨'], titles.uniq
  end

  def test_sinks
    io = Object.new
    def io.write(_bytes) = raise(Errno::ENOSPC)
    assert_raises(Errno::ENOSPC) { read.write_json(io) }
    assert_raises(Errno::ENOSPC) { read.write_table(io, :remarks) }
    closed = StringIO.new.tap(&:close)
    assert_raises(IOError) { read.annotations.write_json(closed) }
  end

  # Once a block was left, no block is called again in that call.
  def test_no_block_is_called_again
    calls = 0
    other = Policydoc::Extractor.new('other') { calls += 1 }
    first = Policydoc::Extractor.new('first') { raise IOError }
    document = read
    analyzer = Policydoc::Analyzer.new(extractors: [first, other])
    assert_raises(IOError) { document.annotate(analyzer: analyzer) }
    assert_equal 0, calls
    recognized = 0
    readers = Array.new(3) do |i|
      Policydoc::Reader.new("r#{i}", recognize: ->(_bytes) { (recognized += 1) && raise(IOError) }) { |_bytes, _to| nil }
    end
    assert_raises(IOError) { Policydoc::Analyzer.new(readers: readers).parse_string('x') }
    assert_equal 1, recognized
  end
end
