# frozen_string_literal: true

require_relative 'helper'

# From the file of a gem to questions and answers: built, installed where nothing is, used.
class TestGem < Minitest::Test
  FOLDER = File.expand_path('..', __dir__)
  # The five lines of bindings/README.md.
  LINES = File.read(File.join(FOLDER, 'README.md'))[/^```ruby\n(require 'policydoc'\n.*?)^```/m, 1]

  def setup
    @folder = Dir.mktmpdir
    @env = { 'GEM_HOME' => File.join(@folder, 'home'), 'POLICYDOC_GEMS' => File.join(@folder, 'gems'),
             'RUBYOPT' => nil, 'RUBYLIB' => nil }
    @env['POLICYDOC_BUILD'] = File.dirname(built('lib/libpolicydoc.so.1'), 2)
  end

  def teardown = FileUtils.rm_rf(@folder)

  def run_in(folder, *command, env: {})
    output, status = Open3.capture2e(@env.merge(env), *LIMITED, *command, chdir: folder)
    assert status.success?, output
    output
  end

  def install(kind)
    run_in(FOLDER, RbConfig.ruby, '-S', 'rake', "gem:#{kind}")
    gems = Dir[File.join(@folder, 'gems/*.gem')]
    assert_equal 1, gems.size
    run_in(@folder, RbConfig.ruby, '-S', 'gem', 'install', '--local', '--no-document', *gems)
    File.basename(gems.first, '.gem')
  end

  def questions(env)
    FileUtils.cp(path('examples/minutes/briefing-questions.txt'), File.join(@folder, 'minutes.txt'))
    run_in(@folder, RbConfig.ruby, '-W', '-e', LINES, env: env)
  end

  def assert_used_from(folder, env)
    assert_equal 5, LINES.lines.size
    said = questions(env)
    assert_equal 3, said.scan(/^Q /).size
    assert_equal 4, said.scan(/^A /).size
    files = run_in(@folder, RbConfig.ruby, '-rpolicydoc', '-e', <<~RUBY, env: env).lines(chomp: true)
      puts Policydoc.library_path, $LOADED_FEATURES.find { |file| file.end_with?('/policydoc.rb') }
    RUBY
    assert_equal [folder, @env['GEM_HOME']], [files[0][0, folder.size], files[1][0, @env['GEM_HOME'].size]]
  end

  def test_the_platform_gem_brings_the_library
    name = install('platform')
    assert_match(/\Apolicydoc-#{Regexp.escape(Policydoc::VERSION)}-.*linux/, name)
    env = { 'POLICYDOC_LIBRARY' => nil, 'LD_LIBRARY_PATH' => nil }
    assert_used_from(@env['GEM_HOME'], env)
    mapped = run_in(@folder, RbConfig.ruby, '-rpolicydoc', '-e', <<~'RUBY', env: env)
      Policydoc.parse_string("第１回架空会議\n".encode('EUC-JP'))
      puts File.read('/proc/self/maps').scan(%r{/\S*lib(?:icu|utf8proc|pcre2)\S*}).uniq
    RUBY
    mapped.each_line { |file| assert file.start_with?(@env['GEM_HOME']), file }
    assert_includes mapped, 'utf8proc'
  end

  def test_the_source_gem_uses_the_systems
    assert_equal "policydoc-#{Policydoc::VERSION}", install('source')
    library = File.dirname(built('lib/libpolicydoc.so.1'))
    assert_used_from(library, 'POLICYDOC_LIBRARY' => nil, 'LD_LIBRARY_PATH' => library)
  end
end
