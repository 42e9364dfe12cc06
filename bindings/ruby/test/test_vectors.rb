# frozen_string_literal: true

require_relative 'helper'

# What C makes of the vectors is what Ruby gets, to the byte; and the objects tell what the JSON tells.
class TestVectors < Minitest::Test
  FOLDER = File.join(Helper::ROOT, 'tests/vectors')
  MAKE = { 'table' => :table, 'patterns' => :patterns }.freeze

  READERS = Policydoc::Reader.installed.freeze

  def self.vectors = JSON.parse(File.read(File.join(FOLDER, 'vectors.json')))

  def document_of(vector)
    extractors = vector.fetch('extractors', []).map do |kind, file|
      Policydoc::Extractor.public_send(MAKE.fetch(kind), File.read(path(file)), name: File.basename(file, '.*'))
    end
    tables = vector.fetch('tables', []).to_h { |file| [path(file), File.read(path(file))] }
    analyzer = Policydoc::Analyzer.new(extractors: extractors, tables: tables, readers: READERS,
                                       builtin_extractors: vector.fetch('builtin', true))
    facts = vector.fetch('facts', {}).transform_keys(&:to_sym)
    facts[:roster] = File.read(path(vector['roster'])) if vector['roster']
    analyzer.parse(path(vector['document']), **facts)
  end

  def can_be_read(vector)
    skip 'needs encodings' if vector['needs'] && !Policydoc.feature?(vector['needs'])
    skip "needs the reader #{vector['reader']}" if vector['reader'] && READERS.none? { |r| r.name == vector['reader'] }
  end

  def without_generator(json) = json.lines.grep_v(/\A  "generator": /).join

  vectors.each do |vector|
    name = vector['name'].tr('-', '_')

    define_method("test_#{name}_to_the_byte") do
      can_be_read(vector)
      expected = File.read(File.join(FOLDER, 'expected', "#{vector['name']}.json"))
      made = document_of(vector).to_json(offsets: vector['offsets'].to_sym)
      assert_equal made.lines.size - 1, expected.lines.size
      assert_equal expected, without_generator(made)
    end

    define_method("test_#{name}_by_its_objects") do
      can_be_read(vector)
      document = document_of(vector)
      offsets = vector['offsets'].to_sym
      assert_equal JSON.parse(document.to_json(offsets: offsets)), JSON.parse(JSON.generate(document.to_h(offsets: offsets)))
      assert_equal JSON.parse(document.to_json(mentions: false)), JSON.parse(JSON.generate(document.to_h(mentions: false)))
    end

    define_method("test_#{name}_by_its_parts") do
      can_be_read(vector)
      document = document_of(vector)
      told = JSON.parse(document.to_json)
      parts = document.sessions.to_a + document.attendees + document.remarks + document.mentions.to_a
      lists = told['sessions'] + told['sessions'].flat_map { |s| s['attendees'] } +
              told['sessions'].flat_map { |s| s['remarks'] } + told['mentions']
      assert_equal lists, parts.map { |part| JSON.parse(part.to_json) }
      assert_equal lists.map { |part| part['id'] }, parts.map(&:id)
    end

    # What is said to stand at a place does stand there.
    define_method("test_#{name}_by_its_places") do
      can_be_read(vector)
      document = document_of(vector)
      (document.remarks + document.mentions.to_a).each do |thing|
        spans = thing.pieces.empty? ? [thing.span] : thing.pieces.to_a
        assert_equal thing.text.gsub(/[[:space:]]/, ''), spans.map(&:text).join.gsub(/[[:space:]]/, '')
        next unless document.text.valid_encoding?

        spans.each do |span|
          assert_equal span.text, document.text[span.characters]
          assert_equal span.text, document.text.byteslice(span.bytes)
        end
      end
    end
  end
end
