# frozen_string_literal: true

require_relative 'helper'

# Every function of the headers is called from Ruby, or named here with the reason why it is not.
class TestReach < Minitest::Test
  NOT_CALLED = {
    /\Apdoc_(session|attendee|material|agenda_item|remark|diagnostic|mention|entity)_(un)?ref\z/ =>
      "Ruby's own references keep what these would count",
    /\Apdoc_(document_analyzer|annotations_(analyzer|document)|session_document|extraction_document|
      (mention|entity)_annotations)\z/x => 'the object of Ruby is known that has it',
    /\Apdoc_(document_kind|remark_kind|attendance|severity|reading_kind|phase|language|unit|session_field|fact|limit|format|
      table_kind|node_kind|block_kind|writer_flag|run_flag|data_table_flag)_name\z/x => 'the declarations have the words as symbols',
    /\Apdoc_\w+_from_name\z/ => 'and their numbers',
    /\Apdoc_(document_convert_(span|offset_from)|error_(status|message))\z/ => 'told by other calls: of one end or of both, in a language',
    /\Apdoc_document_locate\z/ => 'a list is a list',
    /\Apdoc_document_text_is_utf8\z/ => 'String#valid_encoding?',
    /\Apdoc_error_make\z/ => 'exceptions of callbacks come out as they are',
    /\Apdoc_document_parse_borrowed\z/ => 'Ruby moves strings and lets them be changed',
    /\Apdoc_evidence_allocator\z/ => 'there are no allocators in Ruby, whose collector may run whenever it allocates',
    /\Apdoc_writer_(make_stream|make_stream_of_many|set_rows)\z/ => 'no gem that takes over such a stream is in Debian',
    /\Apdoc_version_number\z/ => 'called by the loader before the functions are bound'
  }.freeze

  # Names that are put together when they are called.
  MADE = [*%i[error buffer config analyzer options document annotations extractor reader writer]
    .flat_map { |name| ["pdoc_#{name}_ref", "pdoc_#{name}_unref"] },
          *%w[name version hash].map { |what| "pdoc_analyzer_pack_#{what}" },
          *%w[canonical value rule].map { |what| "pdoc_draft_set_#{what}" },
          *%w[remark attendee material].flat_map { |n| %w[count at].map { |w| "pdoc_annotations_#{n}_mention_#{w}" } }].freeze

  def declared
    File.read(File.expand_path('../lib/policydoc/declarations.rb', __dir__)).scan(/attach_function :(\w+)/).flatten
  end

  # What the code of all methods names, those that are declared by a table among them.
  def called
    classes = Policydoc.constants.map { |name| Policydoc.const_get(name) }.grep(Module) - [Policydoc::C]
    methods = classes.flat_map do |type|
      (type.instance_methods(false) + type.private_instance_methods(false)).map { |name| type.instance_method(name) } +
        type.singleton_methods(false).map { |name| type.method(name) }
    end
    code = methods.filter_map { |method| RubyVM::InstructionSequence.of(method)&.disasm }.join
    sources = Dir[File.expand_path('../lib/**/*.rb', __dir__)].grep_v(/declarations/).map { |file| File.read(file) }.join
    (code + sources).scan(/\bpdoc_\w+/).uniq + MADE
  end

  def test_every_function_is_called
    left = declared - called
    assert_empty(left.reject { |name| NOT_CALLED.keys.any? { |form| form.match?(name) } })
    NOT_CALLED.each_key { |form| assert declared.grep(form).any?, "#{form.source} is nothing that is declared" }
    assert_empty(called.select { |name| NOT_CALLED.keys.first.match?(name) })
  end

  def test_made_names_are_declared
    assert_empty MADE - declared
  end
end
