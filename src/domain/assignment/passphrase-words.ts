/**
 * 1,024 plain English words of at most eight letters: no two spelt or sounding alike, none the beginning of another,
 * none with two spellings. As many as there are numbers of ten bits, so that each is drawn equally often.
 */
export const passphraseWords: readonly string[] = `
acid acorn acre actor adult agent alarm album algae alley almond alpha amber amount anchor angle ankle
answer anthem apple april apron aqua arena arrow artist aspen atlas atom attic aunt autumn avenue award
bacon badge bagel baker balcony ballet balloon bamboo banana bandage banjo banner barley barn barrel basil
basin basket bath battery beacon bean bear beaver bedroom beetle bell belt bench bicycle bingo birch bird
biscuit bison blanket blossom boat bobbin bonnet book boot bottle boulder bowl box bracket branch brass
breeze brick bridge bright broom brother brush bubble bucket buckle budget buffalo bugle builder bulb bundle
bunker burger bushel butter button buzzer cabbage cabin cable cactus cafe cake calendar calm camel camera
camp canal candle candy canoe canvas canyon captain carbon card cargo carpet carrot cart castle cattle cave
cedar cement chain chair chalk channel chapel chapter charm chart cheese chef cherry chess chest chicken
chimney choir chorus cider cinema circle circus citrus city clam clarinet clay clerk cliff climate clock
closet cloth cloud clover club coach coal coast cobalt cocoa coconut coffee coin collar colony comet comma
condor cone cookie copper coral cord cork corner cotton cougar counter country county courage court cousin
cowboy cradle crane crater crayon cream crest cricket crop crown cruise crystal cube cuckoo cup curtain
cushion cycle dairy daisy dancer dawn deck delta denim dentist desert desk dessert detour diagram dial
diamond diary diesel dinner dish distance diver dock doctor dolphin dome domino donkey door dough dove
dragon drama drawer dream dress drum duck dune dust eagle earth easel east echo eclipse edge editor eight
elbow elder elegant elephant elevator ember emerald emu engine epoch escape estate evening event eyebrow
fabric falcon family farmer father faucet feather felt fence fern ferry festival fiction fiddle field filter
finch finger fire fish flag flannel flint float flock floor flute foam focus fog folder forest fork fossil
fountain fox frame freight friend frog frost fruit fudge funnel furnace future gadget galaxy gallery garage
garden garlic garment gate gazelle gecko geyser giant ginger giraffe glacier glass glide globe glove glue
goat goblet gold golf gondola goose gorilla grain granite grape graph grass gravel gravity green grid grill
grocer group grove guest guide guitar gulf gym hair hallway hammer hammock hamster handle harp harvest hat
hawk hazel headline health heart heather hedge helmet herb heron hickory highway hiker hill hinge hobby
hockey holiday hollow home honey hood horizon horn hotel house human hunter husky hut iceberg icon igloo
image inch index indigo ink inlet insect island item ivory jacket jaguar january jasmine jazz jelly jewel
jigsaw jockey joke journal journey juice july jumper june jungle junior kale karate kayak kennel kernel
kettle keyboard kidney kitchen kite kitten kiwi knee knot koala lace ladder lady lagoon lake lamb lamp
lantern laptop lark lasso lava lawn layer leader leaf leather lecture ledger legend lemon lens lentil
leopard lesson letter lettuce level lever library lily lime linen lion lizard llama lobby lobster locket
lodge logic lotus lumber lunar lunch lyric machine magnet magpie mailbox major mammal mango manner mansion
maple marble march margin marina market marsh mascot mason master match meadow meal melody melon memory
mentor menu merchant mermaid metal meteor method metro middle mile milk mill mineral mint minute mirror
mitten mobile molar moment monkey month moon morning mosaic moss motel mother motor mountain mouse mouth
movie mud muffin mural museum music mustard napkin narrow nation native nature navy nectar needle nephew
nest nettle network nickel night noble noodle north nose notebook novel nozzle number nurse nutmeg nylon oak
oasis object ocean octave october octopus office olive onion onyx opal opera orange orbit orchard orchid
organ origin osprey ostrich otter outfit oval oven owl owner oxygen oyster paddle page paint palace palm
pancake panda panel panther papaya paper parade parcel parent park parrot parsley partner party pasta pastry
patio pattern pavilion peacock peanut pearl pebble pecan pedal pelican pencil penguin pepper perfume person
petal phone photo piano picnic picture pier pigeon pillow pilot pine pioneer pitcher pixel pizza planet
plank plant plate plaza plum pocket poem poet polar pond pony poplar poppy porch portrait postcard potato
potter powder prairie present pretzel prince prism prize profile pudding puddle puffin pulley pulse pumpkin
pupil puppet puppy purple puzzle pyramid quail quarry quartz queen quest quick quiet quill quilt quiz quota
rabbit raccoon racer radar radio radish raft railway raisin ranch ranger rattle raven recipe reef region
reindeer relay remedy reptile rescue resort ribbon rice riddle ring ripple river robin robot rocket rodeo
roof rooster rope rover royal rubber ruby rug ruler runner rural saddle safari saga salad salmon salt sample
sand satin saturn sauce savanna scarf scene scholar school science scooter scout screen script sculptor
seagull season seed seminar sequel seven shadow shampoo shape shawl sheep shelf shell sherbet shield ship
shirt shoe shore short shovel shower shrimp shuttle sibling signal silk silver singer sister skate sketch
skiff skirt sky slate sleeve sleigh slipper sloth smile smoke snack snail snow soap soccer socket soda sofa
soil solar soldier song sonnet soup south space spade spaniel sparrow spatula speaker sphere spice spinach
spiral sponge spoon spring spruce squash squid stable stadium staff star statue steam stencil stereo stick
stone stool storm story stove straw stream street string stripe student studio sugar suit summer summit
sunrise sunset supper sushi swallow swan sweater swift symbol syrup tablet tailor talent tango tavern taxi
teacher teapot temple tennis tent terrace thimble thread throne thunder ticket tiger timber tissue toast
toffee tongue topaz torch tortoise totem toucan tower town tractor trail train trapeze travel treasure tree
tribe trophy trout truck trumpet trunk tulip tundra tunnel turban turkey turnip turtle tutor tuxedo twelve
twig twin umbrella uncle unicorn uniform union upstairs usher vacuum valley valve vanilla vase vault velvet
vendor verdict veteran video village vinegar violet violin visitor vitamin voice volcano volume voyage
waffle wagon waiter wallet walnut walrus waltz warm watch wave weasel weaver wedding wheat wheel whisker
whistle widget willow window winter wisdom wizard wolf wombat wonder wool word world wreath wren wrist
writer yacht yard yarn year yeast yellow yolk young youth zebra zenith zigzag zinc zipper zodiac zoo
`
  .trim()
  .split(/\s+/)
