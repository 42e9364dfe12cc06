# frozen_string_literal: true

require_relative 'helper'
require 'fileutils'

# Which library is taken, and what is said of one that does not fit.
class TestLibrary < Minitest::Test
  LIB = File.expand_path('../lib', __dir__)
  TELL = 'require "policydoc"; puts Policydoc.library_path'

  # Without what the environment of the tests names.
  def told(program = TELL, lib: LIB, **env)
    env = { 'POLICYDOC_LIBRARY' => nil, 'LD_LIBRARY_PATH' => nil }.merge(env.transform_keys(&:to_s))
    Open3.capture2e(env, *LIMITED, RbConfig.ruby, '-W', "-I#{lib}", '-e', program).first.strip
  end

  # A library that another program might call policydoc.
  def library_of(folder, text)
    source = File.join(folder, 'other.c')
    File.write(source, text)
    File.join(folder, 'other.so').tap do |file|
      assert system(ENV['CC'] || 'cc', '-shared', '-fPIC', '-o', file, source), 'the compiler fails'
    end
  end

  def refusal_of(text)
    Dir.mktmpdir do |folder|
      file = library_of(folder, text)
      yield told(POLICYDOC_LIBRARY: file), file
    end
  end

  def test_the_environment_names_it
    assert_equal Policydoc.library_path, told(POLICYDOC_LIBRARY: Policydoc.library_path)
    said = told(POLICYDOC_LIBRARY: '/no/such/library.so')
    assert_match(/LibraryError/, said)
    assert_match(%r{/no/such/library\.so, which POLICYDOC_LIBRARY names, cannot be loaded: }, said)
  end

  def test_another_major_version
    refusal_of('int pdoc_version_number(void) { return 7002003; }') do |said, file|
      assert_includes said, "#{file}, which POLICYDOC_LIBRARY names, is policydoc 7.2.3; " \
                            "this gem, #{Policydoc::VERSION}, needs one of version #{Policydoc::C::PDOC_VERSION_MAJOR}"
    end
  end

  def test_no_policydoc_at_all
    refusal_of('int something(void) { return 0; }') do |said, file|
      assert_includes said, "#{file}, which POLICYDOC_LIBRARY names, is no policydoc library"
    end
  end

  def test_one_that_lacks_functions
    number = Policydoc::C::PDOC_VERSION_NUMBER
    refusal_of("int pdoc_version_number(void) { return #{number}; }") do |said, _file|
      assert_match(/is policydoc #{Policydoc::VERSION}, which lacks a function .*pdoc_\w+/, said)
    end
  end

  def test_the_bundled_one_goes_before_the_systems
    Dir.mktmpdir do |folder|
      FileUtils.cp_r(LIB, folder)
      native = File.join(folder, 'lib/policydoc/native')
      FileUtils.mkdir_p(File.join(native, 'needed'))
      bundled = File.join(native, 'libpolicydoc.so.1')
      FileUtils.cp(Policydoc.library_path, bundled)
      assert_equal bundled, told(lib: File.join(folder, 'lib'))
      assert_equal Policydoc.library_path,
                   told(lib: File.join(folder, 'lib'), POLICYDOC_LIBRARY: Policydoc.library_path)
      library_of(native, 'int pdoc_version_number(void) { return 7002003; }')
      FileUtils.mv(File.join(native, 'other.so'), bundled)
      assert_includes told(lib: File.join(folder, 'lib')), "the gem's #{bundled} is policydoc 7.2.3"
    end
  end

  def test_the_systems
    folder = File.dirname(Policydoc.library_path)
    skip 'the library has no name of the system' unless File.exist?(File.join(folder, 'libpolicydoc.so.1'))
    assert_equal File.realpath(Policydoc.library_path), File.realpath(told(LD_LIBRARY_PATH: folder))
    Dir.mktmpdir do |empty|
      library_of(empty, 'int pdoc_version_number(void) { return 7002003; }')
      FileUtils.mv(File.join(empty, 'other.so'), File.join(empty, 'libpolicydoc.so.1'))
      assert_includes told(LD_LIBRARY_PATH: empty), "the system's libpolicydoc.so.1 is policydoc 7.2.3"
    end
  end
end
