# frozen_string_literal: true

require_relative 'helper'

# Objects may be dropped in any order; what is kept works, whatever was collected or moved.
class TestLife < Minitest::Test
  # Collects what a deeper frame has left on the stack, too.
  def collect
    3.times do
      Array.new(500) { |i| [i.to_s] }
      GC.start
    end
  end

  # What the block gives, when all else that it made is gone.
  def kept(&block)
    thing = Thread.new(&block).value
    collect
    Array.new(50) { read }
    thing
  end

  def document = Policydoc::Analyzer.new.parse_string(Helper::MINUTES, name: 'x')

  KEPT = {
    remark: [->(d) { d.remarks[0] }, ->(r) { r.text + r.session.document.title + r.attendee.name }],
    session: [->(d) { d.sessions[0] }, ->(s) { s.body + s.bodies[0].name + s.span(:date).text }],
    collection: [->(d) { d.sessions[0].remarks }, ->(c) { c.map(&:text).join }],
    span: [->(d) { d.remarks[0].span }, ->(s) { s.text + s.characters.to_s + s.line.to_s }],
    attendee: [->(d) { d.attendees[0] }, ->(a) { a.name + a.mentions.map(&:text).join }],
    diagnostic: [->(d) { d.annotate.diagnostics.to_a + d.diagnostics.to_a }, ->(n) { n.map(&:message).join }],
    reading: [->(d) { d.readings[0] }, ->(r) { r.text + r.kind.to_s }],
    mention: [->(d) { d.mentions[0] }, ->(m) { m.text + m.entity.canonical + m.annotations.document.title }],
    entity: [->(d) { d.entities[0] }, ->(e) { e.canonical + e.mentions.map(&:text).join }],
    extractor: [->(d) { d.mentions[0].extractor }, ->(x) { x.name + x.phase.to_s }],
    annotations: [->(d) { d.annotate }, ->(a) { a.to_json(line: true) }],
    analyzer: [->(d) { d.analyzer }, ->(a) { a.parse_string(Helper::MINUTES).title + a.extractors.map(&:name).join }],
    json: [->(d) { d.to_json }, ->(json) { json }]
  }.freeze

  KEPT.each do |name, (get, use)|
    define_method("test_a_kept_#{name}") do
      wanted = use.call(get.call(held = document))
      thing = kept { get.call(document) }
      assert_equal wanted, use.call(thing)
      refute_nil held
    end
  end

  def test_an_extractor_of_a_block_outlives_all_else
    extractor = kept do
      own = Policydoc::Extractor.new('own') { |found| found.scan('member', /徳田構成員/) }
      document.annotate(analyzer: Policydoc::Analyzer.new(extractors: [own], builtin_extractors: false))
              .mentions.first.extractor
    end
    again = document.annotate(analyzer: Policydoc::Analyzer.new(extractors: [extractor], builtin_extractors: false))
    assert_equal %w[徳田構成員], again.mentions.map(&:text).uniq
  end

  def live = ObjectSpace.each_object(Policydoc::Handle).count

  # Although they know their own extractor and reader.
  def test_blocks_are_let_go
    collect
    before = live
    GC.disable
    Thread.new do
      20.times do
        extractor = Policydoc::Extractor.new('own') { |_found| extractor }
        reader = Policydoc::Reader.new('own', recognize: ->(_bytes) { reader ? 0 : 0 }) { |_bytes, _to| nil }
        analyzer = Policydoc::Analyzer.new(extractors: [extractor], readers: [reader])
        analyzer.parse_string('x').annotate
      end
    end.join
    assert_operator live - before, :>, 60
    GC.enable
    collect
    assert_operator live - before, :<, 10
  end

  def test_dropping_in_any_order
    random = Random.new(1)
    4.times do
      things = Array.new(5) do
        d = document
        [d, d.annotations, d.sessions[0], *d.remarks, *d.mentions.first(5), d.entities[0], d.analyzer, d.remarks[0].span]
      end.flatten.shuffle(random: random)
      until things.empty?
        things.pop(5)
        GC.start if random.rand < 0.3
        things.each { |thing| refute_empty thing.inspect }
      end
    end
  end

  EVERYTHING = <<~'RUBY'
    require 'policydoc'
    own = Policydoc::Extractor.new('own', priority: 30) { |found| found.scan('member', /徳田構成員/) { |m| { canonical: m[0] } } }
    reader = Policydoc::Reader.new('own', recognize: ->(bytes) { bytes.start_with?('X') ? 99 : 0 }) do |bytes, evidence|
      bytes.dup.force_encoding('UTF-8').each_line { |line| evidence.block(:paragraph) { evidence.run(line.chomp) } }
    end
    text = "X\n第３回情報政策会議　議事要旨\n出席者：後藤座長、徳田構成員\n議事概要\n（徳田構成員）安全の話である。\n（後藤座長）同感である。\n"
    # `briefly`: without walking over all that was found.
    use = lambda do |briefly = false|
      analyzer = Policydoc::Analyzer.new(extractors: [own], readers: [reader], tables: {}, limits: { input: 10_000 })
      document = analyzer.parse_string(text, name: 'x') { |_done, _total| nil }
      found = document.annotate { |_done, _total| nil }
      raise 'other members' unless found.mentions.select { |m| m.type == 'member' }.size == 2
      raise 'another text' unless document.remarks.last.text == '同感である。'
      JSON.generate(found.to_h) unless briefly
      document.visit { |node| briefly ? :skip : node.inspect }
      begin
        document.annotate(analyzer: Policydoc::Analyzer.new(extractors: [Policydoc::Extractor.new('x') { raise 'no' }]))
      rescue RuntimeError => e
        raise unless e.message == 'no'
      end
      document
    end
  RUBY

  def test_under_stress
    assert_prints "well\n", <<~RUBY
      #{EVERYTHING}
      use.call
      GC.stress = true
      use.call(true)
      GC.stress = false
      puts 'well'
    RUBY
  end

  def test_while_objects_move
    skip 'this Ruby cannot move objects' unless GC.respond_to?(:compact)
    assert_prints "well\n", <<~RUBY
      #{EVERYTHING}
      kept = use.call
      remark = kept.remarks.last
      GC.auto_compact = true
      20.times { use.call; GC.compact }
      GC.verify_compaction_references(toward: :empty)
      use.call
      puts remark.text == '同感である。' && kept.annotate.mentions.any? ? 'well' : 'ill'
    RUBY
  end

  def test_the_end_of_the_process
    assert_prints "", <<~RUBY
      #{EVERYTHING}
      $kept = use.call, own, reader
      $all = Array.new(20) { use.call }.flat_map { |d| [d, d.annotations, *d.remarks] }
    RUBY
    assert_prints "", "require 'policydoc'; Policydoc.parse_string('x') { nil }.to_json"
    assert_prints "", "require 'policydoc'; require 'stringio'; Policydoc.parse_string('x').write_json(StringIO.new)"
    assert_prints "", "#{EVERYTHING} at_exit { use.call }; Thread.new { loop { use.call } }; sleep 0.2"
  end

  def test_after_a_fork
    assert_prints "well\n", <<~RUBY
      #{EVERYTHING}
      kept = use.call
      pid = fork do
        exit(kept.remarks.last.text == use.call.remarks.last.text ? 0 : 1)
      end
      Process.wait(pid)
      puts $?.success? ? 'well' : 'ill'
    RUBY
  end
end
