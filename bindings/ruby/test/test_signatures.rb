# frozen_string_literal: true

require_relative 'helper'
require 'yard'

# Documentation and signatures have all that there is, and no more; and the signatures hold while the tests run.
class TestSignatures < Minitest::Test
  FOLDER = File.expand_path('..', __dir__)

  # Files that yard has read, without those that are for the gem alone.
  def documented
    @documented ||= Dir.chdir(FOLDER) do
      warnings = StringIO.new
      YARD::Logger.instance.io = warnings
      YARD::Registry.clear
      # What declares properties must be known before those who use it.
      YARD.parse(['lib/policydoc/handle.rb'] | Dir['lib/**/*.rb'] - ['lib/policydoc/declarations.rb'])
      assert_empty warnings.string
      YARD::Registry.all(:method).reject { |m| private?(m) || m.visibility != :public }
    end
  end

  def private?(object)
    return false if object.root?

    object.tag(:api)&.text == 'private' || private?(object.namespace)
  end

  def signed
    @signed ||= begin
      gem 'rbs'
      require 'rbs'
      loader = RBS::EnvironmentLoader.new
      loader.add(path: Pathname(File.join(FOLDER, 'sig')))
      %w[pathname json].each { |library| loader.add(library: library, version: nil) }
      RBS::Environment.from_loader(loader).resolve_type_names
    end
  end

  def test_the_signatures_are_well_formed
    environment = signed
    builder = RBS::DefinitionBuilder.new(env: environment)
    names = environment.class_decls.keys.select { |name| name.to_s.start_with?('::Policydoc') }
    assert_operator names.size, :>, 30
    names.each do |name|
      builder.build_singleton(name)
      builder.build_instance(name)
    end
  end

  def test_all_is_documented
    assert_operator documented.size, :>, 180
    bare = documented.reject { |m| m.tag(:return) || m.tag(:overload) || !m.docstring.empty? || m.is_attribute? }
    assert_empty bare.map(&:path)
  end

  # Methods of the documentation and of the signatures are the same.
  def test_all_is_signed
    names = signed.class_decls.keys.map(&:to_s).select { |name| name.start_with?('::Policydoc') }
    in_signatures = names.flat_map { |name| members_of(name) }
    in_documents = documented.map(&:path)
    # A Struct's attributes are not the documentation's, which tells of them above the Struct.
    structs = /::(Box|Page|Body|Reading|Pack|FoundMention)#/
    assert_empty (in_documents - in_signatures).grep_v(structs)
    assert_empty (in_signatures - in_documents).grep_v(structs)
  end

  def members_of(name)
    entry = signed.class_decls.find { |key, _| key.to_s == name }.last
    owner = name.delete_prefix('::')
    entry.decls.flat_map do |declared|
      declared.decl.members.filter_map do |member|
        case member
        when RBS::AST::Members::MethodDefinition then "#{owner}#{member.kind == :singleton ? '.' : '#'}#{member.name}"
        when RBS::AST::Members::AttrReader then "#{owner}##{member.name}"
        when RBS::AST::Members::AttrAccessor then "#{owner}##{member.name}"
        end
      end
    end
  end

  # Other tests, in a process in which each call of a signed method is compared with its signature.
  %w[interface configuration extractors readers vectors].each do |name|
    define_method("test_they_hold_in_#{name}") do
      env = { 'RBS_TEST_TARGET' => 'Policydoc,Policydoc::*', 'RBS_TEST_OPT' => "-r pathname -r json -I #{FOLDER}/sig",
              'RBS_TEST_RAISE' => 'true', 'RBS_TEST_LOGLEVEL' => 'error', 'RUBYOPT' => nil }
      program = "gem 'rbs'; require 'pathname'; require 'rbs/test/setup'; require 'policydoc'; load '#{__dir__}/test_#{name}.rb'"
      output, status = ruby(program, env: env)
      assert status.success?, output
      assert_match(/ 0 failures, 0 errors/, output)
    end
  end
end
