# frozen_string_literal: true

require_relative 'helper'

# Memory stays where it is, however many documents are read: each in a process of its own, which looks at its memory.
class TestMemory < Minitest::Test
  COUNT = Integer(ENV['POLICYDOC_DOCUMENTS'] || 2000)

  PROGRAM = <<~'RUBY'
    require 'policydoc'
    text = ARGV[1]
    analyzer = Policydoc::Analyzer.new(builtin_extractors: ARGV[2] != 'bare')
    resident = -> { File.read('/proc/self/status')[/VmRSS:\s+(\d+)/, 1].to_i }
    round = lambda do |count|
      count.times { |i| case ARGV[2]
        when 'bare' then analyzer.parse_string(text).remarks.each { |remark| [remark.text, remark.speaker, remark.span] }
        when 'callbacks'
          own = Policydoc::Extractor.new('own') { |found| own && found.scan('x', /安全/) }
          begin
            Policydoc::Analyzer.new(extractors: [own], builtin_extractors: false).parse_string(text)
              .annotate { |done, _total| raise IOError if i % 3 == 0 && done > 0 }.to_json
          rescue IOError
            nil
          end
        when 'errors' then begin
            analyzer.parse_string(text, date: 'no day')
          rescue Policydoc::InvalidArgumentError => e
            e.message
          end
        end }
    end
    count = ARGV[0].to_i
    round.call(count / 5)
    before = resident.call
    round.call(count)
    puts resident.call - before, before
  RUBY

  def growth(kind, count)
    output, status = ruby(PROGRAM, count.to_s, Helper::MINUTES, kind)
    assert status.success?, output
    output.split.map(&:to_i)
  end

  # A document of this size takes some twenty kilobytes, an analyzer some megabytes.
  def assert_flat(kind, count, allowed: 16)
    grown, before = growth(kind, count)
    assert_operator grown, :<, allowed * 1024, "#{grown} KiB more than #{before} after #{count}"
  end

  def test_documents = assert_flat('bare', COUNT)

  def test_callbacks = assert_flat('callbacks', [COUNT / 100, 200].max, allowed: 64)

  def test_errors = assert_flat('errors', COUNT)
end
