# frozen_string_literal: true

# What the tests share. They run against the library that POLICYDOC_LIBRARY names; POLICYDOC_BUILD is its build's folder.
$LOAD_PATH.unshift File.expand_path('../lib', __dir__) unless ENV['POLICYDOC_GEM']
require 'policydoc'
require 'minitest/autorun'
require 'open3'
require 'rbconfig'
require 'stringio'
require 'fileutils'
require 'tmpdir'
require 'timeout'

module Helper
  ROOT = File.expand_path('../../..', __dir__)
  # A process that does not end is a failure and not a wait.
  LIMITED = %w[timeout -s KILL 240].freeze
  MINUTES = <<~TEXT
    第３回情報政策会議　議事要旨
    日時：令和２年１０月１２日（月）１０：００～１２：００
    出席者：後藤座長、徳田構成員
    配布資料
    資料１　架空の資料
    議事概要
    （徳田構成員）問題は、安全の話である。「広い網」とは何か。
    （後藤座長）同感である。総務省に聞きたい。
  TEXT

  def path(name) = File.join(ROOT, name)

  def briefing = Policydoc.parse(path('examples/minutes/briefing-questions.txt'))

  def read(text = MINUTES, **known, &block) = Policydoc.parse_string(text, **known, &block)

  # A file of this build; where there is none the test is not run.
  def built(name)
    folder = ENV['POLICYDOC_BUILD'] || File.expand_path('../..', Policydoc.library_path)
    file = File.join(folder, name)
    File.exist?(file) ? file : skip("#{name} is not built")
  end

  # A new process of Ruby with the binding; its output and status.
  def ruby(program, *arguments, env: {})
    Open3.capture2e(env, *LIMITED, RbConfig.ruby, '-W', "-I#{File.expand_path('../lib', __dir__)}", '-e', program, *arguments)
  end

  # What does not fit the signatures must be refused; where these are watched, they refuse it first.
  def assert_refused(&block) = assert_raises(ENV['RBS_TEST_TARGET'] ? Exception : ArgumentError, &block)

  # What the program prints must be `wanted`, and it must end well.
  def assert_prints(wanted, program, *arguments, env: {})
    output, status = ruby(program, *arguments, env: env)
    assert status.success?, output
    assert_equal wanted, output
  end
end

Minitest::Test.include(Helper)

# ffi 1.15 frees what it keeps for a thread by a function of Ruby, also where the thread ends after Ruby itself: that of a
# thread of Ruby 3.1 which ended lives on for three seconds, in case another one is started.
Minitest.after_run do
  100.times { Dir['/proc/self/task/*'].size > 2 ? sleep(0.1) : break }
end
