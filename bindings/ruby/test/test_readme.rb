# frozen_string_literal: true

require_relative 'helper'

# What the README shows runs, and gives what it says behind `# =>`.
class TestReadme < Minitest::Test
  BLOCKS = File.read(File.expand_path('../README.md', __dir__)).scan(/^```ruby\n(.*?)^```/m).flatten

  # A line whose value is told, as a check of that value.
  def checked(block)
    block.gsub(/^(\S.*?) +# => (.+)$/) { "told.call([#{Regexp.last_match(1)}].flatten, #{Regexp.last_match(2).inspect})" }
  end

  def test_the_examples
    assert_operator BLOCKS.size, :>, 4
    checks = 0
    told = lambda do |values, words|
      checks += 1
      wanted = words.split(/, (?=")/)
      assert_equal wanted.size, values.size
      wanted.zip(values) { |want, value| assert_operator value.inspect, :start_with?, want.delete_suffix('…"') }
    end
    Dir.mktmpdir do |folder|
      FileUtils.cp(path('examples/minutes/working-group-summary.txt'), File.join(folder, 'minutes.txt'))
      FileUtils.cp(path('examples/names.tsv'), folder)
      Dir.chdir(folder) do
        context = binding
        output, = capture_io { BLOCKS.each { |block| context.eval(checked(block)) } }
        assert_includes output, 'quote'
      end
    end
    assert_operator checks, :>=, 3
    refute_nil told
  end
end
